package dev.berth.laws;

import dev.berth.relocation.detector.Detector;
import java.util.function.Supplier;

/**
 * A detector and how to make it anew.
 *
 * @param make gives a new one each time
 */
public record DetectorUnderLaw(String name, Supplier<Detector> make) {

  @Override
  public String toString() {
    return name;
  }
}
