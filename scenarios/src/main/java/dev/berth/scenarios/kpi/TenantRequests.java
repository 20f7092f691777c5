package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Requests of the window per tenant: four figures of one count. */
final class TenantRequests {

  private final Window window;
  private final Map<String, Count> counts = new HashMap<>();

  TenantRequests(Window window) {
    this.window = window;
  }

  /** What one tenant's requests came to so far. */
  private static final class Count {
    private long arrived;
    private long placed;
    private long rejected;
    private long waitTicks;
  }

  /** Counts, and shows how many requests arrived. */
  TenantMeter arrived() {
    return new Counting();
  }

  TenantMeter placed() {
    return shown("placed", count -> count.placed);
  }

  TenantMeter rejectedShare() {
    return shown("rejected_share", count -> (double) count.rejected / count.arrived);
  }

  TenantMeter meanWait() {
    return shown(
        "wait_mean_seconds", count -> (double) count.waitTicks / count.placed / Ticks.PER_SECOND);
  }

  private TenantMeter shown(String column, ToDoubleFunction<Count> figure) {
    return new TenantMeter() {
      @Override
      public String column() {
        return column;
      }

      @Override
      public double of(String tenant) {
        return figure.applyAsDouble(counts.getOrDefault(tenant, new Count()));
      }
    };
  }

  /** The one of the four that hears the decisions. */
  private final class Counting implements TenantMeter {

    @Override
    public String column() {
      return "requests";
    }

    @Override
    public double of(String tenant) {
      return counts.getOrDefault(tenant, new Count()).arrived;
    }

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      if (!window.contains(request.arrivalTick())) {
        return;
      }
      Count count = counts.computeIfAbsent(request.tenant(), tenant -> new Count());
      count.arrived += decision.attempt() == 0 ? 1 : 0;
      if (decision.outcome() == Decision.Outcome.PLACED) {
        count.placed++;
        count.waitTicks += decision.tick() - request.arrivalTick();
      } else if (decision.outcome() == Decision.Outcome.REJECTED) {
        count.rejected++;
      }
    }

    @Override
    public void launchFailed(long placedTick, LaunchRequest request) {
      Count count = counts.get(request.tenant());
      if (count != null && window.contains(request.arrivalTick())) {
        count.placed--;
        count.waitTicks -= placedTick - request.arrivalTick();
      }
    }
  }
}
