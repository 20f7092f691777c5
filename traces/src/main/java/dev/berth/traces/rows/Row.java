package dev.berth.traces.rows;

import java.nio.file.Path;
import java.util.List;

/** One record of a file, whose fields are read by column as text or numbers. */
public final class Row {

  private static final double LARGEST_EXACT = 0x1p53;

  private final Path file;
  private final List<String> names;
  private final Fields fields;

  Row(Path file, List<String> names, Fields fields) {
    this.file = file;
    this.names = names;
    this.fields = fields;
  }

  /** How many columns the record has. */
  public int size() {
    return fields.values().size();
  }

  /** The columns as text. */
  List<String> fields() {
    return fields.values();
  }

  /** 1-based line at which the record starts. */
  public long line() {
    return fields.line();
  }

  /**
   * The text of a column, as it stands.
   *
   * @throws BadRecordException when the record is shorter
   */
  public String text(int column) {
    if (column >= size()) {
      throw bad("has %d columns, but column %s is needed".formatted(size(), label(column)));
    }
    return fields.values().get(column);
  }

  /** A finite, non-negative decimal number below 2^53; an exponent is understood. */
  public double amount(int column) {
    String text = text(column).strip();
    return checkedAmount(column, parse(column, text));
  }

  private double checkedAmount(int column, double value) {
    if (value < 0) {
      throw bad(column, "must not be negative");
    }
    if (!(value < LARGEST_EXACT)) {
      throw bad(column, "is too large");
    }
    return value;
  }

  /** As {@link #amount}, where a comma may stand before the decimals. */
  public double amountWithComma(int column) {
    String text = text(column).strip();
    int comma = text.indexOf(',');
    if (comma < 0) {
      return amount(column);
    }
    if (text.indexOf(',', comma + 1) >= 0 || text.indexOf('.') >= 0) {
      throw bad(column, "is not a number");
    }
    return checkedAmount(column, parse(column, text.replace(',', '.')));
  }

  /** An amount times a unit, rounded to the nearest whole. */
  public long rounded(int column, double unit) {
    return checked(column, StrictMath.rint(amount(column) * unit));
  }

  /** An amount times a unit, rounded up, forgiving the last bits of a decimal fraction. */
  public long roundedUp(int column, double unit) {
    return checked(column, StrictMath.ceil(amount(column) * unit - 1e-6));
  }

  /** As {@link #rounded}, but more than 0. */
  public long positive(int column, double unit) {
    long value = rounded(column, unit);
    if (value == 0) {
      throw bad(column, "must be positive");
    }
    return value;
  }

  private long checked(int column, double value) {
    if (!(value < LARGEST_EXACT)) {
      throw bad(column, "is too large");
    }
    return (long) value;
  }

  private double parse(int column, String text) {
    if (text.isEmpty()) {
      throw bad(column, "is empty, but a number is needed");
    }
    if (!isPlainNumber(text)) {
      throw bad(column, "is not a number");
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw bad(column, "is not a number");
    }
  }

  /** Keeps out what {@link Double#parseDouble} takes beyond decimals: NaN, 1d, 0x1p3. */
  private static boolean isPlainNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return true;
  }

  /** A fault of one column, whose value is quoted. */
  public BadRecordException bad(int column, String reason) {
    return new BadRecordException(
        new BadRecordException.Fault(
            file,
            line(),
            "column " + label(column),
            "'%s' %s".formatted(shortened(text(column)), reason),
            String.join(",", fields.values())));
  }

  /** A fault of the whole record. */
  public BadRecordException bad(String reason) {
    return new BadRecordException(
        new BadRecordException.Fault(file, line(), "", reason, String.join(",", fields.values())));
  }

  private String label(int column) {
    return column < names.size()
        ? "%d (%s)".formatted(column + 1, names.get(column))
        : String.valueOf(column + 1);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
