package dev.berth.reports.schema;

import java.util.Locale;

/** What a series describes: the whole fleet, one failure domain, or one host. */
public enum Scope {
  FLEET,
  DOMAIN,
  HOST;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
