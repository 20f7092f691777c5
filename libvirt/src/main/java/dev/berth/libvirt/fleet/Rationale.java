package dev.berth.libvirt.fleet;

import dev.berth.ports.Launch;

/** Why an instance goes where it goes, for its mark. */
@FunctionalInterface
public interface Rationale {

  /**
   * @param decision its id
   * @param explanation one line of printable text
   */
  record Reason(String decision, String explanation) {}

  Reason of(Launch launch);

  /** Says nothing. */
  Rationale NONE = launch -> new Reason("", "");
}
