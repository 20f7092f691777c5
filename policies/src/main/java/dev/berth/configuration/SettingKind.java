package dev.berth.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What values a setting accepts. The kinds are closed, so that a reader, a schema and a page can be
 * written for each.
 *
 * @param <T> type of an accepted value
 */
public sealed interface SettingKind<T> {

  /** What is expected, for an error and a page: such as {@code a whole number from 2 to 262144}. */
  String expected();

  /**
   * The value in its own type.
   *
   * @throws IllegalArgumentException when this kind does not accept it; the message says what is
   *     expected and what was given
   */
  T accept(Object value);

  private IllegalArgumentException refused(Object value) {
    return new IllegalArgumentException("must be %s, got %s".formatted(expected(), value));
  }

  /** One of a few words. */
  record Choice(List<String> words) implements SettingKind<String> {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public String accept(Object value) {
      if (value instanceof String word && words.contains(word)) {
        return word;
      }
      throw ((SettingKind<String>) this).refused(value);
    }
  }

  /** True or false. */
  record Flag() implements SettingKind<Boolean> {
    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Boolean accept(Object value) {
      if (value instanceof Boolean flag) {
        return flag;
      }
      throw ((SettingKind<Boolean>) this).refused(value);
    }
  }

  /** A whole number of a unit; an empty unit counts things. */
  record Whole(long least, long most, String unit) implements SettingKind<Long> {
    @Override
    public String expected() {
      return "a whole number from %d to %d %s".formatted(least, most, unit).stripTrailing();
    }

    @Override
    public Long accept(Object value) {
      if (value instanceof Number number
          && number.doubleValue() == number.longValue()
          && number.longValue() >= least
          && number.longValue() <= most) {
        return number.longValue();
      }
      throw ((SettingKind<Long>) this).refused(value);
    }
  }

  /** A number of a unit; an empty unit is a share or a ratio. */
  record Decimal(double least, double most, String unit) implements SettingKind<Double> {
    @Override
    public String expected() {
      return "a number from %s to %s %s".formatted(least, most, unit).stripTrailing();
    }

    @Override
    public Double accept(Object value) {
      if (value instanceof Number number
          && number.doubleValue() >= least
          && number.doubleValue() <= most) {
        return number.doubleValue();
      }
      throw ((SettingKind<Double>) this).refused(value);
    }
  }

  /** A text of a form. */
  record Text(Pattern form, String description) implements SettingKind<String> {
    @Override
    public String expected() {
      return description;
    }

    @Override
    public String accept(Object value) {
      if (value instanceof String text && form.matcher(text).matches()) {
        return text;
      }
      throw ((SettingKind<String>) this).refused(value);
    }
  }

  /** A list of values of another kind, without repetitions. */
  record Many<E>(SettingKind<E> of) implements SettingKind<List<E>> {
    @Override
    public String expected() {
      return "a list, each " + of.expected();
    }

    @Override
    public List<E> accept(Object value) {
      if (!(value instanceof Collection<?> items)) {
        throw ((SettingKind<List<E>>) this).refused(value);
      }
      List<E> accepted = new ArrayList<>();
      for (Object item : items) {
        E one = of.accept(item);
        if (accepted.contains(one)) {
          throw new IllegalArgumentException("must not name %s twice".formatted(one));
        }
        accepted.add(one);
      }
      return List.copyOf(accepted);
    }
  }

  /** A value that is written as a text and has a type of its own. */
  record Parsed<V>(Function<String, V> parser, String description) implements SettingKind<V> {
    @Override
    public String expected() {
      return description;
    }

    @Override
    public V accept(Object value) {
      try {
        return parser.apply(String.valueOf(value));
      } catch (IllegalArgumentException e) {
        throw ((SettingKind<V>) this).refused(value);
      }
    }
  }
}
