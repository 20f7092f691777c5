package dev.berth.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The directory answers as a sorted map does. */
class SlotDirectoryLaws {

  @Property(tries = 200)
  void answersAsAMap(@ForAll List<@IntRange(min = -3000, max = 3000) Integer> steps) {
    SlotDirectory directory = new SlotDirectory();
    TreeMap<Long, Integer> map = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      long id = Math.abs(steps.get(i)) % 2_500L;
      if (map.containsKey(id)) {
        directory.remove(id);
        map.remove(id);
      } else {
        directory.put(id, i);
        map.put(id, i);
      }
      long asked = Math.abs(steps.get((i * 7) % steps.size()));
      assertEquals(map.getOrDefault(asked, SlotDirectory.NONE), directory.get(asked));
      assertEquals(map.size(), directory.size());
    }
    List<Integer> visited = new ArrayList<>();
    directory.forEach(visited::add);
    assertEquals(new ArrayList<>(map.values()), visited);
  }
}
