package dev.berth.sim.thermal;

import dev.berth.model.HostSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The heat distribution of a fleet, one block per aisle; aisles of equal build share a matrix. */
public final class Recirculation {

  private final Aisles aisles;
  private final double[][][] blocks;

  /**
   * @param share of the outlet air that comes back; 0 costs nothing
   */
  public Recirculation(
      List<HostSpec> hosts, Aisles aisles, AirFlow flow, double share, double reachSlots) {
    this.aisles = aisles;
    blocks = new double[aisles.count()][][];
    Map<List<Integer>, double[][]> known = new HashMap<>();
    for (int aisle = 0; share > 0 && aisle < blocks.length; aisle++) {
      int[] rows = aisles.rows(aisle);
      int[] racks = new int[rows.length];
      int[] slots = new int[rows.length];
      List<Integer> build = places(hosts, rows, racks, slots);
      blocks[aisle] =
          known.computeIfAbsent(
              build,
              key ->
                  CrossInterference.distribution(
                      CrossInterference.byDistance(racks, slots, share, reachSlots),
                      flow.wattsPerKelvin()));
    }
    if (share == 0) {
      java.util.Arrays.fill(blocks, new double[0][]);
    }
  }

  private static List<Integer> places(List<HostSpec> hosts, int[] rows, int[] racks, int[] slots) {
    Map<String, Integer> rackIndex = new HashMap<>();
    Map<String, Integer> filled = new HashMap<>();
    List<Integer> build = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String rack = hosts.get(rows[i]).rack();
      racks[i] = rackIndex.computeIfAbsent(rack, r -> rackIndex.size());
      slots[i] = filled.merge(rack, 1, Integer::sum) - 1;
      build.add(racks[i]);
      build.add(slots[i]);
    }
    return build;
  }

  /** Adds to every host's inlet what the heat of its aisle's hosts brings back. */
  public void addTo(double[] inletCelsius, double[] heatWatts) {
    for (int aisle = 0; aisle < blocks.length; aisle++) {
      double[][] block = blocks[aisle];
      int[] rows = aisles.rows(aisle);
      for (int i = 0; i < block.length; i++) {
        double rise = 0;
        for (int j = 0; j < rows.length; j++) {
          rise += block[i][j] * heatWatts[rows[j]];
        }
        inletCelsius[rows[i]] += rise;
      }
    }
  }
}
