package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.state.FleetState;
import java.util.Map;

/** What placement factors come to: licences, blast radius, launches beside each other. */
final class PlacementMeter implements KpiSource {

  private final LicenceMeter licences;
  private final BlastRadius ofGroups;
  private final BlastRadius ofTenants;
  private final LaunchCrowding launches;

  PlacementMeter(Window window, LicencePools pools) {
    licences = new LicenceMeter(window, pools);
    ofGroups = new BlastRadius(window, "blast-radius-", LaunchRequest::group);
    ofTenants = new BlastRadius(window, "tenant-blast-radius-", LaunchRequest::tenant);
    launches = new LaunchCrowding(window);
  }

  void decided(Decision decision) {
    if (decision.outcome() == Decision.Outcome.PLACED
        && decision.kind() != Decision.Kind.RELOCATE) {
      launches.placed(decision.host());
    }
  }

  void changed(long tick, FleetState state) {
    licences.changed(tick, state);
    launches.changed(tick, state);
  }

  void sampled(long tick, FleetState state) {
    ofGroups.sampled(tick, state);
    ofTenants.sampled(tick, state);
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    licences.addTo(kpis);
    ofGroups.addTo(kpis);
    ofTenants.addTo(kpis);
    launches.addTo(kpis);
  }
}
