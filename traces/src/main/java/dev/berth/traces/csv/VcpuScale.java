package dev.berth.traces.csv;

/** The unit in which a file gives processors. */
public enum VcpuScale {
  VCPUS("vcpu", 1000),
  MILLI_VCPUS("milli-vcpu", 1);

  private final String key;
  private final int milliVcpus;

  VcpuScale(String key, int milliVcpus) {
    this.key = key;
    this.milliVcpus = milliVcpus;
  }

  /** The name used in scenario files. */
  public String key() {
    return key;
  }

  /** Milli-vCPU in one unit. */
  public int milliVcpus() {
    return milliVcpus;
  }
}
