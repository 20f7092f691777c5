package dev.berth.state;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which slot an instance has, by pages of neighbouring ids: ids count up in a run, so that living
 * instances fill few pages and a look-up costs one access to memory. Empty pages are dropped.
 */
public final class SlotDirectory {

  /** The slot of an instance that has none. */
  public static final int NONE = -1;

  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;

  private final Long2ObjectOpenHashMap<Page> pages = new Long2ObjectOpenHashMap<>();
  private @Nullable Page last;
  private @Nullable Page spare;
  private int size;

  /** Instances that have a slot. */
  public int size() {
    return size;
  }

  /** The slot of an instance, or {@link #NONE}. */
  public int get(long instance) {
    Page page = page(instance >> PAGE_BITS);
    return page == null ? NONE : page.slots[(int) instance & (PAGE - 1)];
  }

  /** Gives a slot to an instance that has none. */
  public void put(long instance, int slot) {
    long number = instance >> PAGE_BITS;
    Page page = page(number);
    if (page == null) {
      page = newPage(number);
    }
    page.slots[(int) instance & (PAGE - 1)] = slot;
    page.used++;
    size++;
  }

  /** Takes the slot of an instance that has one. */
  public void remove(long instance) {
    Page page = page(instance >> PAGE_BITS);
    if (page == null) {
      throw new IllegalStateException("Instance %d has no slot.".formatted(instance));
    }
    page.slots[(int) instance & (PAGE - 1)] = NONE;
    size--;
    if (--page.used == 0) {
      pages.remove(page.number);
      last = null;
      spare = page;
    }
  }

  /** Visits all slots in the order of the instances' ids. */
  public void forEach(IntConsumer visitor) {
    for (Page page : new Long2ObjectRBTreeMap<>(pages).values()) {
      for (int slot : page.slots) {
        if (slot != NONE) {
          visitor.accept(slot);
        }
      }
    }
  }

  private @Nullable Page page(long number) {
    Page recent = last;
    if (recent != null && recent.number == number) {
      return recent;
    }
    Page page = pages.get(number);
    if (page != null) {
      last = page;
    }
    return page;
  }

  private Page newPage(long number) {
    Page page = spare == null ? new Page() : spare;
    spare = null;
    page.number = number;
    pages.put(number, page);
    last = page;
    return page;
  }

  private static final class Page {
    private final int[] slots = new int[PAGE];
    private long number;
    private int used;

    Page() {
      Arrays.fill(slots, NONE);
    }
  }
}
