package dev.berth.scenarios.yaml;

/** Reads numbers within a range. */
final class Numbers {

  private Numbers() {}

  static long integer(Value value, long least, long most) {
    String wanted = "a whole number" + range(least, most);
    long number;
    try {
      number = Long.parseLong(value.scalar(wanted).replace("_", ""));
    } catch (NumberFormatException e) {
      throw value.wrong(wanted);
    }
    if (number < least || number > most) {
      throw value.wrong(wanted);
    }
    return number;
  }

  static double number(Value value, double least, double most) {
    String wanted = "a number" + range(least, most);
    double number;
    try {
      number = Double.parseDouble(value.scalar(wanted).replace("_", ""));
    } catch (NumberFormatException e) {
      throw value.wrong(wanted);
    }
    if (!(number >= least && number <= most) || Double.isInfinite(number)) {
      throw value.wrong(wanted);
    }
    return number;
  }

  /** Whole numbers without a decimal point. */
  static Object plain(double number) {
    long whole = (long) number;
    return whole == number && Math.abs(whole) < 1_000_000_000_000L ? (Object) whole : number;
  }

  private static String range(long least, long most) {
    return least == Long.MIN_VALUE ? "" : range(Long.toString(least), most, Long.MAX_VALUE);
  }

  private static String range(double least, double most) {
    return range(String.valueOf(plain(least)), most, Double.MAX_VALUE);
  }

  private static String range(String least, long most, long unbounded) {
    return most == unbounded ? " of at least " + least : " from %s to %s".formatted(least, most);
  }

  private static String range(String least, double most, double unbounded) {
    return most >= unbounded
        ? " of at least " + least
        : " from %s to %s".formatted(least, plain(most));
  }
}
