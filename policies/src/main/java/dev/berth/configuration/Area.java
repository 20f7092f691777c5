package dev.berth.configuration;

/** What a setting is about; the first part of its key. */
public enum Area {
  /** Host hardware. */
  HOST("host"),
  HYPERVISOR("hypervisor"),
  INSTANCE("instance"),
  STORAGE("storage"),
  NETWORK("network"),
  FIREWALL("firewall"),
  BACKUP("backup"),
  IMAGE("image"),
  /** Licences of operating systems. */
  LICENCE("licence"),
  /** Where instances may and should stand. */
  PLACEMENT("placement"),
  /** Performance characteristics: what the tenant wants of the instance, in measured terms. */
  PERFORMANCE("performance");

  private final String key;

  Area(String key) {
    this.key = key;
  }

  /** The name used in files and tables. */
  public String key() {
    return key;
  }
}
