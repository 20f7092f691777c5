package dev.berth.scenarios.run;

import dev.berth.model.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the cells: the index-th of every count.
 *
 * @param index from 1 to count
 */
public record Shard(int index, int count) {

  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public Shard {
    if (index < 1 || index > count) {
      throw new BadInputException(
          "--shard %d/%d: must be i/n with i from 1 to n, such as 1/4.".formatted(index, count));
    }
  }

  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new BadInputException("--shard %s: must be i/n, such as 1/4.".formatted(text));
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  boolean has(int cell) {
    return cell % count == index - 1;
  }
}
