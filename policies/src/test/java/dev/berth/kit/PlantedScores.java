package dev.berth.kit;

import dev.berth.laws.ScoreUnderLaw;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

/** Wrong scores. */
final class PlantedScores {

  private PlantedScores() {}

  static List<ScoreUnderLaw> all() {
    return List.of(
        wrong("negative on a full host", (h, r) -> 2 * after(h, r) - 0.5),
        wrong("above one", (h, r) -> 1 + h.instances() / 10.0),
        wrong("NaN where nothing is used", (h, r) -> 0.0 / used(h) == 0 ? 0.5 : Double.NaN),
        wrong("reads the status undeclared", (h, r) -> h.status().ordinal() / 4.0),
        wrong("reads a sensor undeclared", (h, r) -> unit(h.reading(Metric.CPU_UTILISATION))),
        wrong("reads tenant counts undeclared", PlantedScores::crowd),
        wrong("reads licences undeclared", (h, r) -> h.systemInstances(r) > 0 ? 1 : 0),
        wrong("reads dedication undeclared", (h, r) -> h.dedicatedToOthers(r) > 0 ? 0 : 1),
        wrong("reads images undeclared", (h, r) -> h.hostsWithImage(r, DomainLevel.HOST) / 9.0),
        wrong("reads alarms undeclared", (h, r) -> 1 / (1 + h.alarmBurden())),
        wrong("reads the fleet's fetches undeclared", (h, r) -> 1.0 / (1 + h.fetching())),
        wrong("reads a rack's launches undeclared", PlantedScores::rackLaunches),
        wrong("counts the whole group undeclared", (h, r) -> 1.0 / (1 + h.groupInstances(r))),
        wrong("compares with the largest host undeclared", PlantedScores::ofLargest),
        wrong("prefers low rows", (h, r) -> 1.0 / (1 + h.row())),
        wrong("looks at the name", (h, r) -> h.spec().name().startsWith("h") ? 1 : 0),
        wrong("looks at the rack's name", (h, r) -> h.spec().rack().equals("rack0") ? 1 : 0),
        wrong("hashes the request's id", (h, r) -> r.id() % 2),
        wrong("knows the tenant", (h, r) -> r.tenant().equals("dan") ? 1 : 0),
        wrong("knows the lifetime", (h, r) -> r.lifetimeTicks() > 5_000_000 ? 1 : 0),
        new ScoreUnderLaw("reads a rack's counters, declares a host's", RackCrowd::new),
        new ScoreUnderLaw("falls, declares that it rises", () -> new Falling(Trend.RISING, 1)),
        new ScoreUnderLaw("jumps, declares that it does not", Jumping::new),
        new ScoreUnderLaw("accumulates from host to host", Accumulating::new));
  }

  private static ScoreUnderLaw wrong(
      String name, ToDoubleBiFunction<HostView, LaunchRequest> formula) {
    Supplier<Score> make = () -> new Formula(formula);
    return new ScoreUnderLaw(name, make);
  }

  private static double used(HostView host) {
    return host.allocatable(Resource.VCPU) - host.free(Resource.VCPU);
  }

  private static double after(HostView host, LaunchRequest request) {
    double free = host.free(Resource.VCPU) - request.demand().milliVcpu();
    return free / Math.max(1, host.allocatable(Resource.VCPU));
  }

  private static double unit(double reading) {
    return Double.isNaN(reading) ? 0 : Math.min(1, Math.max(0, reading));
  }

  private static double crowd(HostView host, LaunchRequest request) {
    return 1.0 / (1 + host.tenantInstances(request, DomainLevel.HOST));
  }

  private static double rackLaunches(HostView host, LaunchRequest request) {
    return 1.0 / (1 + host.launching(DomainLevel.RACK));
  }

  private static double ofLargest(HostView host, LaunchRequest request) {
    return (double) host.free(Resource.VCPU) / host.largestAllocatable(Resource.VCPU);
  }

  /** Declares that it reads capacity alone. */
  private record Formula(ToDoubleBiFunction<HostView, LaunchRequest> formula) implements Score {
    @Override
    public double score(HostView host, LaunchRequest request) {
      return formula.applyAsDouble(host, request);
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.CAPACITY);
    }
  }

  private record RackCrowd() implements Score {
    @Override
    public double score(HostView host, LaunchRequest request) {
      return 1.0 / (1 + host.tenantInstances(request, DomainLevel.RACK));
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.TENANT_COUNTS);
    }
  }

  private record Falling(Trend trend, double steepness) implements Score {
    @Override
    public double score(HostView host, LaunchRequest request) {
      return 1 - after(host, request);
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.CAPACITY);
    }
  }

  private record Jumping() implements Score {
    @Override
    public double score(HostView host, LaunchRequest request) {
      return after(host, request) > 0.5 ? 1 : 0;
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.CAPACITY);
    }

    @Override
    public double steepness() {
      return 1;
    }
  }

  /** Weights that are not reset between hosts, as found in a published scheduler. */
  private static final class Accumulating implements Score {
    private double sum;

    @Override
    public double score(HostView host, LaunchRequest request) {
      sum += after(host, request) / 1000;
      return Math.min(1, sum);
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.CAPACITY);
    }
  }
}
