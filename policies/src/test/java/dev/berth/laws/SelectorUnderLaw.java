package dev.berth.laws;

import dev.berth.relocation.selector.Selector;
import java.util.function.Supplier;

/**
 * A selector and how to make it anew.
 *
 * @param make gives a new one each time
 */
public record SelectorUnderLaw(String name, Supplier<Selector> make) {

  @Override
  public String toString() {
    return name;
  }
}
