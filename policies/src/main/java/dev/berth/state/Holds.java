package dev.berth.state;

import dev.berth.model.Placement;
import dev.berth.model.Shape;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Capacity that is set aside on hosts without an instance. */
final class Holds {

  /** What is set aside in one piece. */
  record Hold(Shape shape, Placement placement) {}

  private final Int2ObjectOpenHashMap<List<Hold>> byRow = new Int2ObjectOpenHashMap<>();

  void add(Hold hold) {
    byRow.computeIfAbsent(hold.placement().host(), row -> new ArrayList<>()).add(hold);
  }

  /**
   * @throws IllegalStateException when it is not held
   */
  void remove(Hold hold) {
    int row = hold.placement().host();
    List<Hold> held = byRow.get(row);
    if (held == null || !held.remove(hold)) {
      throw new IllegalStateException("Nothing like %s is held.".formatted(hold));
    }
    if (held.isEmpty()) {
      byRow.remove(row);
    }
  }

  boolean any(int row) {
    return byRow.containsKey(row);
  }

  void forEach(int row, Consumer<Hold> visitor) {
    List<Hold> held = byRow.get(row);
    if (held != null) {
      held.forEach(visitor);
    }
  }
}
