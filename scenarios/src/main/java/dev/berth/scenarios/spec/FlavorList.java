package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.diskGiB;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.scenarios.yaml.Section;
import java.util.List;

/** Reads the flavors of a workload that has none of its own. */
final class FlavorList {

  private static final double LEAST_VCPUS = 0.001;
  private static final double MOST_VCPUS = 100_000;
  private static final double MOST_GPUS = 64;

  private FlavorList() {}

  static List<Flavor> read(Section in) {
    return in.sections("flavors").stream().map(FlavorList::flavor).toList();
  }

  /** One flavor: name and amounts. */
  static Flavor flavor(Section in) {
    return flavor(in, in.get("name", TEXT));
  }

  /** Amounts under a name. */
  static Flavor flavor(Section in, String name) {
    long milliVcpu = perMille(in.get("vcpus", number(LEAST_VCPUS, MOST_VCPUS)));
    long memory = in.get("memory", memoryMiB());
    long disk = in.get("disk", diskGiB(), 0L);
    long network = in.get("network", networkMbps(), 0L);
    long gpu = perMille(in.get("gpus", number(0, MOST_GPUS), 0.0));
    return in.build(
        () ->
            new Flavor(name, Shape.of(new ResourceVector(milliVcpu, memory, disk, network, gpu))));
  }

  private static long perMille(double amount) {
    return Math.round(amount * Shape.PER_MILLE);
  }
}
