package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.Kpis;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests of the window by how they ended, and how long they waited. */
final class RequestCounts implements KpiSource {

  private static final double MILLI = 1000;
  private static final double P95 = 0.95;

  private final Window window;
  private final Map<String, Long> rejectedBy = new TreeMap<>();
  private final TreeMap<Long, Long> waits = new TreeMap<>();
  private long requests;
  private long placed;
  private long rejected;
  private double rejectedMilliVcpuTicks;

  RequestCounts(Window window) {
    this.window = window;
  }

  void decided(Decision decision, LaunchRequest request) {
    if (!window.contains(request.arrivalTick())) {
      return;
    }
    if (decision.attempt() == 0) {
      requests++;
    }
    switch (decision.outcome()) {
      case PLACED -> placed(decision.tick() - request.arrivalTick());
      case REJECTED -> rejected(decision.reason(), request);
      case WAITING -> {}
    }
  }

  /**
   * A placement came to nothing; the request's next decision counts instead. Without this a request
   * whose launch failed would count as placed as often as it was tried.
   */
  void launchFailed(long placedTick, LaunchRequest request) {
    if (window.contains(request.arrivalTick())) {
      placed--;
      waits.computeIfPresent(
          placedTick - request.arrivalTick(), (wait, count) -> count == 1 ? null : count - 1);
    }
  }

  private void placed(long waitTicks) {
    placed++;
    waits.merge(waitTicks, 1L, Long::sum);
  }

  private void rejected(String reason, LaunchRequest request) {
    rejected++;
    rejectedBy.merge(reason, 1L, Long::sum);
    long from = request.arrivalTick();
    long to = from + request.lifetimeTicks();
    long missed = window.overlap(from, to < from ? Ticks.NEVER : to);
    rejectedMilliVcpuTicks += (double) request.demand().milliVcpu() * missed;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("requests", (double) requests);
    kpis.put("placed", (double) placed);
    kpis.put("rejected", (double) rejected);
    kpis.put("rejected-share", (double) rejected / requests);
    kpis.put("rejected-core-hours", rejectedMilliVcpuTicks / MILLI / Ticks.PER_HOUR);
    kpis.put("waiting", (double) (requests - placed - rejected));
    kpis.put("wait-mean-seconds", meanWait());
    kpis.put("wait-p95-seconds", waitQuantile(P95));
    rejectedBy.forEach((reason, count) -> kpis.put(Kpis.REJECTED_BY + reason, (double) count));
  }

  private double meanWait() {
    double sum = 0;
    for (Map.Entry<Long, Long> wait : waits.entrySet()) {
      sum += (double) wait.getKey() * wait.getValue();
    }
    return sum / placed / Ticks.PER_SECOND;
  }

  /** The smallest wait that at least this share of the placed requests did not exceed. */
  private double waitQuantile(double share) {
    long seen = 0;
    for (Map.Entry<Long, Long> wait : waits.entrySet()) {
      seen += wait.getValue();
      if (seen >= share * placed) {
        return Ticks.toSeconds(wait.getKey());
      }
    }
    return Double.NaN;
  }
}
