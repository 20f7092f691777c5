package dev.berth.laws;

import dev.berth.term.Score;
import java.util.function.Supplier;

/**
 * A score and how to make it anew.
 *
 * @param make gives a new one each time
 */
public record ScoreUnderLaw(String name, Supplier<Score> make) {

  @Override
  public String toString() {
    return name;
  }
}
