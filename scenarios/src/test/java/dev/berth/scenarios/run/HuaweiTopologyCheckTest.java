package dev.berth.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.scenarios.kpi.FreeSpace;
import dev.berth.scenarios.kpi.Rows;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.state.FleetState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every placement of Huawei's topology-aware requests, verified from the raw sheets. */
class HuaweiTopologyCheckTest {

  private static final int HOSTS_PER_RACK = 40;

  /**
   * Where an instance stands: its host's row and the NUMA nodes that give it processor and memory.
   */
  private record Stand(int host, long nodes) {
    int rack() {
      return host / HOSTS_PER_RACK;
    }
  }

  /** A row of a sequence of requests. */
  private record Wish(int vcpus, int gib, int numa, String demand, String group, String domain) {}

  @ParameterizedTest
  @CsvSource({"C1, best-fit", "C2, tetris", "C3, worst-fit", "C4, spread-racks"})
  void everyPlacement_keepsWhatTheSheetsDemand(String sequence, String strategy)
      throws IOException {
    Path folder = traces().resolve("huawei-topology-aware");
    List<Wish> wishes = wishes(folder.resolve("VM_data_" + sequence + ".xlsx"));
    Map<Integer, Stand> stands = run(sequence, strategy);
    assertTrue(stands.size() > 4_700, "placed " + stands.size() + " of " + wishes.size());
    nodesHold(cells(folder.resolve("PM_res.xlsx")), wishes, stands);
    affinityGroups_areInOneRack(wishes, stands);
    antiAffinityGroups_shareNoHost(wishes, stands);
    faultDomains_shareNoRack(wishes, stands);
  }

  private static void nodesHold(
      List<List<String>> hosts, List<Wish> wishes, Map<Integer, Stand> stands) {
    Map<String, Double> vcpus = new HashMap<>();
    Map<String, Double> gib = new HashMap<>();
    stands.forEach(
        (row, stand) -> {
          Wish wish = wishes.get(row);
          assertEquals(wish.numa(), Long.bitCount(stand.nodes()), "nodes of row " + row);
          for (int node = 0; node < 2; node++) {
            if ((stand.nodes() >> node & 1) == 1) {
              String at = stand.host() + "/" + node;
              vcpus.merge(at, wish.vcpus() / (double) wish.numa(), Double::sum);
              gib.merge(at, wish.gib() / (double) wish.numa(), Double::sum);
            }
          }
        });
    vcpus.forEach((at, used) -> assertTrue(used <= amount(hosts, at, 0), at + ": vCPU " + used));
    gib.forEach((at, used) -> assertTrue(used <= amount(hosts, at, 1), at + ": GB " + used));
  }

  private static double amount(List<List<String>> hosts, String at, int column) {
    String[] place = at.split("/", -1);
    List<String> host = hosts.get(Integer.parseInt(place[0]));
    return Double.parseDouble(host.get(2 * Integer.parseInt(place[1]) + column));
  }

  private static void affinityGroups_areInOneRack(List<Wish> wishes, Map<Integer, Stand> stands) {
    Map<String, Set<Integer>> racks = new HashMap<>();
    stands.forEach(
        (row, stand) -> {
          if (wishes.get(row).demand().equals("affinity")) {
            racks.computeIfAbsent(wishes.get(row).group(), g -> new HashSet<>()).add(stand.rack());
          }
        });
    assertTrue(racks.size() > 50, "groups: " + racks.size());
    racks.forEach((group, used) -> assertEquals(1, used.size(), "racks of affinity " + group));
  }

  private static void antiAffinityGroups_shareNoHost(
      List<Wish> wishes, Map<Integer, Stand> stands) {
    Set<String> taken = new HashSet<>();
    stands.forEach(
        (row, stand) -> {
          Wish wish = wishes.get(row);
          if (wish.demand().equals("anti-affinity")) {
            assertTrue(taken.add(wish.group() + " on " + stand.host()), "row " + row);
          }
        });
    assertTrue(taken.size() > 300, "instances: " + taken.size());
  }

  private static void faultDomains_shareNoRack(List<Wish> wishes, Map<Integer, Stand> stands) {
    Map<String, String> domains = new HashMap<>();
    stands.forEach(
        (row, stand) -> {
          Wish wish = wishes.get(row);
          if (wish.demand().equals("fault_domain")) {
            String other = domains.putIfAbsent(wish.group() + " in " + stand.rack(), wish.domain());
            assertTrue(other == null || other.equals(wish.domain()), "row " + row);
          }
        });
    assertTrue(domains.size() > 100, "racks of groups: " + domains.size());
  }

  /** By row of the sheet, from 0: where its instance stands at the end. */
  private static Map<Integer, Stand> run(String sequence, String strategy) {
    Path root = Path.of(System.getProperty("berth.root", "..")).toAbsolutePath();
    Study study =
        Study.read(
            root.resolve("scenarios/huawei-topology.yaml"),
            List.of("strategies=[" + strategy + "]"),
            List.of(),
            new Locations(Path.of(""), traces()));
    Map<Integer, Stand> stands = new HashMap<>();
    for (Cell cell : Cell.of(study)) {
      if (cell.key().point().contains("VM_data_" + sequence)) {
        var unused = Trials.run(cell, new LastSample(stands));
      }
    }
    return stands;
  }

  /** Keeps where instances stand at the last sample. */
  private record LastSample(Map<Integer, Stand> stands) implements Rows {

    @Override
    public void decided(Decision decision, LaunchRequest request) {}

    @Override
    public void sampled(long tick, FleetState state, FreeSpace free, long waiting) {
      stands.clear();
      for (int row = 0; row < state.hostCount(); row++) {
        state.forEachInstance(
            row,
            request -> {
              Placement placement = java.util.Objects.requireNonNull(state.placement(request.id()));
              stands.put((int) request.id(), new Stand(placement.host(), placement.numaNodes()));
            });
      }
    }

    @Override
    public void sampled(long tick, FleetTruth truth, double utilisation) {}
  }

  private static List<Wish> wishes(Path sheet) throws IOException {
    List<Wish> wishes = new ArrayList<>();
    for (List<String> row : cells(sheet)) {
      wishes.add(
          new Wish(
              Integer.parseInt(row.get(0)),
              Integer.parseInt(row.get(1)),
              Integer.parseInt(row.get(2)),
              row.get(3),
              row.get(4),
              row.get(5)));
    }
    return wishes;
  }

  /** The first six cells of every row below the header, as they are shown. */
  private static List<List<String>> cells(Path sheet) throws IOException {
    DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(sheet.toFile(), null, true)) {
      for (Row row : book.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < 6; column++) {
          cells.add(shown.formatCellValue(row.getCell(column)));
        }
        rows.add(cells);
      }
    }
    return rows.subList(1, rows.size());
  }

  private static Path traces() {
    String folder = System.getenv("BERTH_TRACES");
    Assumptions.assumeTrue(
        folder != null && Files.isDirectory(Path.of(folder, "huawei-topology-aware")),
        "BERTH_TRACES names no folder with huawei-topology-aware; the placements are not checked.");
    return Path.of(java.util.Objects.requireNonNull(folder));
  }
}
