package dev.berth.scenarios.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of value that Berth's files hold. */
public final class Kinds {

  /** A single word or sentence. */
  public static final Kind<String> TEXT = value -> value.scalar("a text");

  /** Whatever stands there. */
  public static final Kind<Value> ANY = of(value -> value, value -> value.node().plain());

  public static final Kind<Boolean> FLAG = of(Kinds::readFlag, value -> value);

  /** A length of time such as {@code 90s}, {@code 5m}, {@code 1h30m} or {@code 7d}. */
  public static final Kind<Duration> DURATION = of(Durations::read, Durations::write);

  private Kinds() {}

  /** A kind from a pair of functions. */
  public static <T> Kind<T> of(Function<Value, T> read, Function<T, Object> plain) {
    return new Kind<>() {
      @Override
      public T read(Value value) {
        return read.apply(value);
      }

      @Override
      public Object plain(T value) {
        return plain.apply(value);
      }
    };
  }

  /** A whole number from least to most. */
  public static Kind<Integer> integer(int least, int most) {
    return of(value -> Math.toIntExact(Numbers.integer(value, least, most)), value -> value);
  }

  /** A whole number of any size that fits 64 bits. */
  public static Kind<Long> wholeNumber() {
    return of(value -> Numbers.integer(value, Long.MIN_VALUE, Long.MAX_VALUE), value -> value);
  }

  /** A finite number from least to most. */
  public static Kind<Double> number(double least, double most) {
    return of(value -> Numbers.number(value, least, most), Numbers::plain);
  }

  /** An amount of memory or storage in MiB, written with its unit: {@code 64 GiB}. */
  public static Kind<Long> memoryMiB() {
    return Amounts.MEMORY;
  }

  /** An amount of storage in GiB, written with its unit: {@code 2 TiB}. */
  public static Kind<Long> diskGiB() {
    return Amounts.DISK;
  }

  /** A rate in Mbit/s, written with its unit: {@code 25 Gbit/s}. */
  public static Kind<Long> networkMbps() {
    return Amounts.NETWORK;
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    List<String> words = constants.stream().map(Kinds::word).toList();
    return of(value -> constants.get(words.indexOf(word(value, words))), Kinds::word);
  }

  /** One of some words. */
  public static Kind<String> word(List<String> words) {
    return value -> word(value, words);
  }

  public static <T> Kind<List<T>> list(Kind<T> item) {
    return of(
        value -> value.items().stream().map(item::read).toList(),
        items -> items.stream().map(item::plain).toList());
  }

  /** Keys that the user chooses. */
  public static <T> Kind<Map<String, T>> map(Kind<T> item) {
    return of(
        value -> {
          Map<String, T> map = new TreeMap<>();
          Section section = value.section();
          section.keys().forEach(key -> map.put(key, section.get(key, item)));
          return map;
        },
        map -> {
          Map<String, Object> plain = new TreeMap<>();
          map.forEach((key, value) -> plain.put(key, item.plain(value)));
          return plain;
        });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String word(Value value, List<String> words) {
    String text = value.scalar("one of " + String.join(", ", words));
    if (!words.contains(text)) {
      throw value.error(
          "is \"%s\", which is not known; %s".formatted(text, Nearest.hint(text, words)));
    }
    return text;
  }

  private static Boolean readFlag(Value value) {
    String text = value.scalar("true or false");
    if (!text.equals("true") && !text.equals("false")) {
      throw value.wrong("true or false");
    }
    return text.equals("true");
  }
}
