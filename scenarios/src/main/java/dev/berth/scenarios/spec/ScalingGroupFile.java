package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.Ticks;
import dev.berth.scaling.Rule;
import dev.berth.scaling.ScalingGroup;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.provision.DemandCurve;
import dev.berth.sim.provision.ScaledGroup;
import dev.berth.workload.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads one group that scales, and its load. */
final class ScalingGroupFile {

  private static final int MOST = 1_000_000;
  private static final double LARGE = 1e9;

  private ScalingGroupFile() {}

  static ScaledGroup read(Section in, Locations locations) {
    String name = in.get("name", TEXT);
    String tenant = in.get("tenant", TEXT, name);
    String tag = in.get("tag", TEXT, "");
    Flavor flavor = FlavorList.flavor(in.section("flavor"));
    Set<String> traits = Set.copyOf(in.get("traits", list(TEXT), List.of()));
    int min = in.get("min", integer(1, MOST), 1);
    int max = in.get("max", integer(1, MOST));
    int start = in.get("start", integer(1, MOST), min);
    long every = Ticks.of(in.get("every", DURATION, Duration.ofMinutes(1)));
    long coolDown = Ticks.of(in.get("coolDown", DURATION, Duration.ofMinutes(5)));
    DomainLevel spread = in.get("spread", choice(DomainLevel.class), DomainLevel.RACK);
    List<Rule> rules = in.sections("rules").stream().map(ScalingGroupFile::rule).toList();
    DemandCurve demand = DemandFile.read(in.section("demand"), locations);
    return in.build(
        () ->
            new ScaledGroup(
                new ScalingGroup(
                    name, tenant, tag, flavor, traits, min, max, start, every, coolDown, spread,
                    rules),
                demand));
  }

  /** A target; or above a use so many more; or below one so many less. */
  private static Rule rule(Section in) {
    Channel metric = in.get("metric", choice(Channel.class), Channel.CPU);
    if (in.has("target")) {
      double target = in.get("target", number(0, LARGE));
      return in.build(() -> new Rule(metric, target, 0));
    }
    if (in.has("above")) {
      double above = in.get("above", number(0, LARGE));
      int add = in.get("add", integer(1, MOST), 1);
      return in.build(() -> new Rule(metric, above, add));
    }
    if (in.has("below")) {
      double below = in.get("below", number(0, LARGE));
      int remove = in.get("remove", integer(1, MOST), 1);
      return in.build(() -> new Rule(metric, below, -remove));
    }
    throw in.error("needs target, above (with add) or below (with remove)");
  }
}
