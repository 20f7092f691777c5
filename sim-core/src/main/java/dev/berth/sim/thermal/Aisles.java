package dev.berth.sim.thermal;

import dev.berth.model.HostSpec;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which hosts breathe the same air: racks in order of rows, so many to an aisle. */
public final class Aisles {

  private final int[][] rows;

  public Aisles(List<HostSpec> hosts, int racksPerAisle) {
    Map<String, Integer> racks = new LinkedHashMap<>();
    List<IntArrayList> members = new ArrayList<>();
    for (int row = 0; row < hosts.size(); row++) {
      int rack = racks.computeIfAbsent(hosts.get(row).rack(), name -> racks.size());
      int aisle = rack / racksPerAisle;
      while (members.size() <= aisle) {
        members.add(new IntArrayList());
      }
      members.get(aisle).add(row);
    }
    rows = members.stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
  }

  public int count() {
    return rows.length;
  }

  /** Rows of an aisle's hosts in order; the caller must not write into it. */
  public int[] rows(int aisle) {
    return rows[aisle];
  }
}
