package dev.berth.traces.csv;

/** The unit in which a file gives memory. */
public enum MemoryScale {
  BYTES("B", 0x1p-20),
  KIB("KiB", 0x1p-10),
  MIB("MiB", 1),
  GIB("GiB", 1024),
  TIB("TiB", 1024 * 1024),
  /** Decimal megabytes. */
  MB("MB", 1e6 / (1024 * 1024)),
  /** Decimal gigabytes. */
  GB("GB", 1e9 / (1024 * 1024));

  private final String key;
  private final double mebibytes;

  MemoryScale(String key, double mebibytes) {
    this.key = key;
    this.mebibytes = mebibytes;
  }

  /** The name used in scenario files. */
  public String key() {
    return key;
  }

  /** MiB in one unit. */
  public double mebibytes() {
    return mebibytes;
  }
}
