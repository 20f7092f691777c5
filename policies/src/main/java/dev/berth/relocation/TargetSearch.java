package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.FleetView;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import dev.berth.state.HostSettings;
import dev.berth.state.HostView;
import dev.berth.state.Overlay;
import dev.berth.state.Room;
import dev.berth.state.Topology;
import java.util.List;

/**
 * Asks the strategy for an instance's next host, among those on which nothing speaks against it and
 * with the readings that are predicted after the move.
 */
final class TargetSearch {

  /** Tells a relocation's random tie-breaks from those of placements. */
  private static final int FIRST_ATTEMPT = 1 << 20;

  private final Placer placer;
  private final ReadingPredictor predictor;
  private final List<? extends Trigger> triggers;
  private final CoolDowns coolDowns;
  private final double minimumBenefit;
  private final HostSettings settings;
  private int attempts;

  TargetSearch(
      Placer placer,
      ReadingPredictor predictor,
      List<? extends Trigger> triggers,
      CoolDowns coolDowns,
      double minimumBenefit,
      HostSettings settings) {
    this.settings = settings;
    this.placer = placer;
    this.predictor = predictor;
    this.triggers = triggers;
    this.coolDowns = coolDowns;
    this.minimumBenefit = minimumBenefit;
  }

  /**
   * Chooses a target or none.
   *
   * @param fleet as it is expected to be, capacity that is spoken for taken off
   * @param outcome is overwritten
   */
  void choose(
      FleetView fleet,
      Need need,
      LaunchRequest instance,
      Placement source,
      long now,
      Choice outcome) {
    Overlay without = new Overlay(fleet);
    without.remove(instance, source);
    Candidates candidates = new Candidates(without, need, instance, now);
    placer.choose(candidates, instance, FIRST_ATTEMPT + attempts++, source.host(), outcome);
  }

  /** Everything that a move must not bring about. */
  private boolean admits(HostView target, Need need, LaunchRequest instance, long now) {
    return target.row() != need.host()
        && !(need.toBusyHosts() && target.instances() == 0)
        && (!HostSettings.bearsOnHost(instance.policy()) || suits(target, instance))
        && !coolDowns.hasLeft(instance.id(), target.row(), now)
        && Room.fits(target, instance.flavor().shape())
        && (need.urgent() || need.benefit(instance, target.row()) >= minimumBenefit)
        && triggers.stream().allMatch(t -> t.welcomes(target, instance, need.host()));
  }

  /** A migration changes no host: the target has what the instance wants of its host already. */
  private boolean suits(HostView target, LaunchRequest instance) {
    return settings.has(target.row(), instance.policy())
        && !settings.conflicts(target.row(), instance.policy());
  }

  /** The fleet as the instance may use it. */
  private final class Candidates implements FleetView {
    private final FleetView under;
    private final Need need;
    private final LaunchRequest instance;
    private final long now;

    Candidates(FleetView under, Need need, LaunchRequest instance, long now) {
      this.under = under;
      this.need = need;
      this.instance = instance;
      this.now = now;
    }

    @Override
    public Topology topology() {
      return under.topology();
    }

    @Override
    public long version() {
      return under.version();
    }

    @Override
    public HostCursor cursor() {
      return new ForwardingCursor(under.cursor()) {
        @Override
        public HostStatus status() {
          HostStatus status = under.status();
          boolean open = status != HostStatus.UP || admits(under, need, instance, now);
          return open ? status : HostStatus.DRAINING;
        }

        @Override
        public double reading(Metric metric) {
          return under.reading(metric) + predictor.change(under, metric, instance, 1);
        }
      };
    }
  }
}
