package dev.berth.scenarios.kpi;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.image.ImageCounts;
import java.util.Map;

/** How long requests of the window took to run, and where their images came from. */
final class LaunchMeter implements KpiSource {

  private static final double P95 = 0.95;
  private static final double MIB_PER_GIB = 1024;

  private final Window window;
  private final LogHistogram seconds = new LogHistogram();
  private ImageCounts atStart = ImageCounts.NONE;
  private ImageCounts atEnd = ImageCounts.NONE;
  private long failed;
  private boolean modelled;

  LaunchMeter(Window window) {
    this.window = window;
  }

  void launched(long tick, LaunchRequest request) {
    if (window.contains(request.arrivalTick())) {
      seconds.add(Ticks.toSeconds(tick - request.arrivalTick()));
    }
  }

  void failed(LaunchRequest request) {
    failed += window.contains(request.arrivalTick()) ? 1 : 0;
  }

  void sampled(long tick, FleetTruth truth) {
    ImageCounts counts = truth.images();
    if (counts != null && tick <= window.startTick()) {
      atStart = counts;
    }
  }

  void ended(FleetTruth truth) {
    ImageCounts counts = truth.images();
    modelled = counts != null || truth.shares();
    atEnd = counts == null ? atEnd : counts;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (!modelled) {
      return;
    }
    ImageCounts counts = atEnd.since(atStart);
    kpis.put("launch-mean-seconds", seconds.mean());
    kpis.put("launch-p95-seconds", seconds.quantile(P95));
    kpis.put("failed-launches", (double) failed);
    if (atEnd.launches() > 0) {
      double launches = (double) counts.launches();
      kpis.put("image-cache-hits", counts.fromHost() / launches);
      kpis.put("image-rack-hits", counts.fromRack() / launches);
      kpis.put("image-store-gib", counts.sentMiB() / MIB_PER_GIB);
    }
  }
}
