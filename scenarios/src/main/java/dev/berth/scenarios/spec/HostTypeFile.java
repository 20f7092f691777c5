package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.diskGiB;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Section;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a host type: nameplate, over-commit, inner devices, traits, power. */
final class HostTypeFile {

  private static final String CATALOGUE = "catalogue";
  private static final int MOST_VCPUS = 100_000;
  private static final int MOST_DEVICES = 64;
  private static final double MOST_WATTS = 1e6;
  private static final double LEAST_RATIO = 0.001;
  private static final double MOST_RATIO = 1000;
  private static final long MILLI = 1000;

  private HostTypeFile() {}

  static HostType read(Section in) {
    HostCatalogue.@Nullable Entry known =
        in.has(CATALOGUE) ? HostCatalogue.named(in, CATALOGUE) : null;
    String name = known == null ? in.get("name", TEXT) : in.get("name", TEXT, known.name());
    ResourceVector nameplate = nameplate(in, known);
    int numaNodes = in.get("numaNodes", integer(1, MOST_DEVICES), 1);
    OverCommit overCommit = overCommit(in.section("overCommit"));
    List<String> traits = in.get("traits", list(TEXT), List.of());
    PowerCurve power = power(in.section("power"), known);
    return in.build(
        () -> new HostType(name, nameplate, overCommit, numaNodes, Set.copyOf(traits), power));
  }

  private static ResourceVector nameplate(Section in, HostCatalogue.@Nullable Entry known) {
    Kind<Integer> vcpus = integer(1, MOST_VCPUS);
    return new ResourceVector(
        (known == null ? in.get("vcpus", vcpus) : in.get("vcpus", vcpus, known.vcpus())) * MILLI,
        known == null
            ? in.get("memory", memoryMiB())
            : in.get("memory", memoryMiB(), known.memoryMiB()),
        in.get("disk", diskGiB(), 0L),
        in.get("network", networkMbps(), 0L),
        (long) in.get("gpus", integer(0, MOST_DEVICES), 0) * Shape.PER_MILLE);
  }

  static OverCommit overCommit(Section in) {
    return new OverCommit(
        in.get("vcpu", number(LEAST_RATIO, MOST_RATIO), 1.0),
        in.get("memory", number(LEAST_RATIO, MOST_RATIO), 1.0),
        in.get("disk", number(LEAST_RATIO, MOST_RATIO), 1.0),
        in.get("network", number(LEAST_RATIO, MOST_RATIO), 1.0));
  }

  /** Watts at equally spaced utilisations, or idle and full load. */
  static PowerCurve power(Section in, HostCatalogue.@Nullable Entry known) {
    if (in.has("watts")) {
      if (in.has("idleWatts") || in.has("fullWatts")) {
        throw in.error("give watts, or idleWatts and fullWatts, not both");
      }
      List<Double> watts = in.get("watts", list(number(0, MOST_WATTS)));
      return in.build(() -> new PowerCurve(watts));
    }
    double idle =
        in.get("idleWatts", number(0, MOST_WATTS), known == null ? 100.0 : known.idleWatts());
    double full =
        in.get("fullWatts", number(0, MOST_WATTS), known == null ? 300.0 : known.fullWatts());
    return in.build(() -> PowerCurve.linear(idle, full));
  }
}
