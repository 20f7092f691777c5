package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.fault.FaultSpec;
import dev.berth.sim.fault.FaultSpec.Outage;
import dev.berth.sim.fault.FaultSpec.RandomFaults;
import dev.berth.sim.fault.Lasting;
import dev.berth.state.Topology;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What fails in a scenario.
 *
 * @param launchFailureProbability 0 to 1
 */
record FaultsFile(FaultSpec spec, double launchFailureProbability) {

  private static final String KEY = "faults";

  static FaultsFile read(Section in, List<HostSpec> hosts) {
    if (!in.has(KEY)) {
      return new FaultsFile(FaultSpec.NONE, 0);
    }
    Section faults = in.section(KEY);
    Topology topology = new Topology(hosts);
    List<RandomFaults> random = faults.sections("random").stream().map(FaultsFile::random).toList();
    List<Outage> planned =
        faults.sections("planned").stream().map(each -> planned(each, topology)).toList();
    double launches = faults.get("launchFailureProbability", number(0, 1), 0.0);
    return new FaultsFile(new FaultSpec(random, planned), launches);
  }

  private static RandomFaults random(Section in) {
    DomainLevel level = in.get("level", choice(DomainLevel.class));
    Lasting between = lasting(in, "meanBetween", "shape");
    Lasting repair = lasting(in, "meanRepair", "repairShape");
    return in.build(() -> new RandomFaults(level, between, repair));
  }

  private static Lasting lasting(Section in, String meanKey, String shapeKey) {
    long mean = Ticks.of(in.get(meanKey, DURATION));
    double shape = in.get(shapeKey, number(0, 100), 1.0);
    return in.build(() -> new Lasting(mean, shape));
  }

  private static Outage planned(Section in, Topology topology) {
    DomainLevel level = in.get("level", choice(DomainLevel.class));
    String name = in.get("name", TEXT);
    List<String> names =
        IntStream.range(0, topology.domainCount(level))
            .mapToObj(domain -> topology.domainName(level, domain))
            .toList();
    if (!names.contains(name)) {
      throw in.error(
          "name",
          "there is no %s named %s; %s".formatted(level.key(), name, Nearest.hint(name, names)));
    }
    long at = Ticks.of(in.get("at", DURATION));
    long lasting = Ticks.of(in.get("lasting", DURATION));
    long notice = Ticks.of(in.get("notice", DURATION, Duration.ZERO));
    return in.build(() -> new Outage(level, name, at, lasting, notice));
  }
}
