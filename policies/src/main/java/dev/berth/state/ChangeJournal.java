package dev.berth.state;

/**
 * The latest changes of hosts as (row, aspects) in a ring. A reader keeps the version up to which
 * it has read; one that fell behind by more than the capacity must read everything anew.
 */
public final class ChangeJournal {

  /** Stands for every row: a change of the whole fleet at once. */
  public static final int ALL_ROWS = -1;

  private final int[] rows;
  private final short[] aspects;
  private final int mask;
  private long version;
  private long readUpTo;

  /**
   * @param capacity how many changes are kept, a power of two
   */
  public ChangeJournal(int capacity) {
    if (Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException(
          "The capacity (%d) of a change journal must be a power of two.".formatted(capacity));
    }
    rows = new int[capacity];
    aspects = new short[capacity];
    mask = capacity - 1;
  }

  /**
   * Keeps a change. One that follows another of the same row is joined to it, unless somebody may
   * have read that one already.
   */
  void record(int row, int aspectBits) {
    if (version > readUpTo && rows[(int) (version - 1) & mask] == row) {
      aspects[(int) (version - 1) & mask] |= (short) aspectBits;
      return;
    }
    int slot = (int) version & mask;
    rows[slot] = row;
    aspects[slot] = (short) aspectBits;
    version++;
  }

  /** The number of changes ever recorded; what is recorded from now on counts further. */
  public long version() {
    readUpTo = version;
    return version;
  }

  /** Whether every change after a version is still kept. */
  public boolean reaches(long since) {
    return version - since <= rows.length;
  }

  /** The row of the change that led from a version to the next, or {@link #ALL_ROWS}. */
  public int row(long at) {
    return rows[(int) at & mask];
  }

  /** The aspects of the change that led from a version to the next, as bits of {@link Aspect}. */
  public int aspects(long at) {
    return aspects[(int) at & mask];
  }
}
