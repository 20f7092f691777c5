package dev.berth.configuration;

/** Who speaks in a merge; a later one overrides an earlier one. */
public enum Rank {
  FLEET("fleet default"),
  FLAVOR("flavor policy"),
  /** What was agreed with the tenant; its settings are locked. */
  BUSINESS_RULE("business rule"),
  TENANT("tenant policy"),
  REQUEST("request");

  private final String title;

  Rank(String title) {
    this.title = title;
  }

  /** As a user calls it. */
  public String title() {
    return title;
  }
}
