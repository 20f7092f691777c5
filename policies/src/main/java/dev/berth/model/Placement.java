package dev.berth.model;

/**
 * Where an instance goes: a host's row, and the devices inside it as bit masks.
 *
 * @param host row of the host in fleet-file order
 * @param numaNodes bit i is set when node i gives its even part of processor and memory
 * @param gpuDevices bit i is set when device i gives a share, or all of itself
 */
public record Placement(int host, long numaNodes, long gpuDevices) {

  public Placement {
    if (host < 0) {
      throw new IllegalArgumentException(
          "The host row (%d) of a placement must not be negative.".formatted(host));
    }
  }
}
