package dev.berth.traces.generator;

/**
 * Which tenant a batch belongs to: the k-th most active one with probability proportional to 1/k
 * (Zipf's law), which is assumed, since the trace's sequences name no tenant across batches.
 */
final class TenantReuse {

  private final CumulativeTable ranks;

  TenantReuse(int tenants) {
    double[] weights = new double[tenants];
    for (int rank = 0; rank < tenants; rank++) {
      weights[rank] = 1.0 / (rank + 1);
    }
    ranks = new CumulativeTable(weights);
  }

  /** The tenant at a probability in [0, 1). */
  String tenant(double u) {
    return "tenant-" + ranks.pick(u);
  }
}
