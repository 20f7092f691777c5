package dev.berth.traces.datacenter;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.List;

/**
 * How many servers the clusters of the GreenSKU study have (Wang et al., ISCA 2024): as they were,
 * and the baseline and GreenSKU servers that would do in their place.
 */
public final class GreenSkuClusters {

  private static final List<String> HEADER =
      List.of(
          "Cluster", "OriginalClusterSize", "NewClusterSize_Baseline", "NewClusterSize_GreenSKU");

  private GreenSkuClusters() {}

  /** Which of the sizes of a cluster. */
  public enum Size {
    ORIGINAL,
    BASELINE,
    GREENSKU
  }

  /**
   * Servers of a cluster.
   *
   * @param cluster its number in the first column
   * @throws BadInputException when there is no such cluster
   */
  public static int servers(Path file, int cluster, Size size) {
    int clusters = 0;
    try (Rows rows = Rows.withHeader(file, ',')) {
      if (!rows.names().equals(HEADER)) {
        throw new BadInputException(
            "%s: lacks the header %s. Name cluster_data.csv of the GreenSKU data."
                .formatted(file, String.join(",", HEADER)));
      }
      for (Row row = rows.next(); row != null; row = rows.next()) {
        clusters++;
        if (row.rounded(0, 1) == cluster) {
          return (int) Math.min(Integer.MAX_VALUE, row.positive(size.ordinal() + 1, 1));
        }
      }
    } catch (BadRecordException bad) {
      throw Records.refused(bad);
    }
    throw new BadInputException(
        "%s: has no cluster %d; it has %d, from 0 on.".formatted(file, cluster, clusters));
  }
}
