package dev.berth.traces.datacenter;

import dev.berth.model.BadInputException;
import dev.berth.model.ResourceVector;
import dev.berth.traces.excel.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hosts and racks of Huawei's topology-aware data set. Its sheet of hosts gives free vCPUs and GB
 * of two NUMA nodes of each; its sheet of racks names other hosts, without their sizes.
 *
 * @see <a
 *     href="https://github.com/mdl1104/Dataset-for-topology-aware-VM-placement">Dataset-for-topology-aware-VM-placement</a>
 */
public final class HuaweiSheets {

  private static final int NUMA_NODES = 2;
  private static final int MIB_PER_GIB = 1024;
  private static final int MILLI = 1000;

  private HuaweiSheets() {}

  /**
   * One host per row of PM_res.xlsx, as large as what was free on each of its two nodes.
   *
   * @throws BadInputException when it is no such sheet
   */
  public static List<DescribedHost> hosts(Path file) {
    List<DescribedHost> hosts = new ArrayList<>();
    for (List<String> row : rows(file, List.of("CPU1", "RAM1", "CPU2", "RAM2"))) {
      hosts.add(host(file, hosts.size(), row));
    }
    return Records.notEmpty(file, hosts);
  }

  private static DescribedHost host(Path file, int index, List<String> row) {
    ResourceVector first = node(file, index, row, 0);
    ResourceVector second = node(file, index, row, 2);
    ResourceVector both =
        ResourceVector.of(
            first.milliVcpu() + second.milliVcpu(), first.memoryMiB() + second.memoryMiB());
    if (both.milliVcpu() == 0) {
      throw new BadInputException(
          "%s:%d: has no vCPU. Correct the row.".formatted(file, index + 2));
    }
    String kind = "huawei-%s-%s".formatted(size(first), size(second));
    return new DescribedHost(
        "pm-" + index, kind, both, NUMA_NODES, Set.of(), List.of(first, second));
  }

  private static ResourceVector node(Path file, int index, List<String> row, int column) {
    return ResourceVector.of(
        amount(file, index, row, column) * MILLI,
        amount(file, index, row, column + 1) * MIB_PER_GIB);
  }

  private static String size(ResourceVector node) {
    return "%dc%dg".formatted(node.milliVcpu() / MILLI, node.memoryMiB() / MIB_PER_GIB);
  }

  /**
   * One host per row of topology_provider.xls.
   *
   * @throws BadInputException when it is no such sheet
   */
  public static List<RackedHost> racks(Path file) {
    List<RackedHost> hosts = new ArrayList<>();
    for (List<String> row : rows(file, List.of("host_id", "rack_id"))) {
      if (row.size() < 2 || row.get(0).isEmpty() || row.get(1).isEmpty()) {
        throw new BadInputException(
            "%s:%d: lacks a host_id or a rack_id. Correct the row."
                .formatted(file, hosts.size() + 2));
      }
      hosts.add(new RackedHost(row.get(0), "rack-" + row.get(1)));
    }
    return Records.notEmpty(file, hosts);
  }

  private static List<List<String>> rows(Path file, List<String> header) {
    List<List<String>> rows = Sheets.rows(file);
    if (rows.isEmpty() || !rows.get(0).equals(header)) {
      throw new BadInputException(
          "%s: lacks the header %s of Huawei's data set. Correct the path."
              .formatted(file, String.join(", ", header)));
    }
    return rows.subList(1, rows.size());
  }

  private static long amount(Path file, int index, List<String> row, int column) {
    String text = column < row.size() ? row.get(column) : "";
    if (!text.matches("[0-9]{1,6}")) {
      throw new BadInputException(
          "%s:%d: column %d: '%s' is no whole number from 0 to 999,999. Correct the cell."
              .formatted(file, index + 2, column + 1, text));
    }
    return Long.parseLong(text);
  }
}
