package dev.berth.traces.rows;

/**
 * Gives one object for text that repeats, such as tenants, from a table of fixed size: a text that
 * was pushed out is simply held twice.
 */
public final class RepeatedText {

  private static final int SLOTS = 1 << 12;

  private final String[] slots = new String[SLOTS];

  public RepeatedText() {
    java.util.Arrays.fill(slots, "");
  }

  /** A text equal to this one. */
  public String of(String text) {
    int slot = (text.hashCode() * 0x9E3779B9) >>> 20;
    if (!slots[slot].equals(text)) {
      slots[slot] = text;
    }
    return slots[slot];
  }
}
