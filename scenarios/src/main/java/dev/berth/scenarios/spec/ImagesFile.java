package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;

import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.image.ImageSpec;
import java.time.Duration;
import java.util.Optional;

/** Reads how images reach hosts and boot; docs/MODEL.md says where the defaults come from. */
final class ImagesFile {

  static final String KEY = "images";

  private ImagesFile() {}

  /** Empty without the key; a key without content takes every default. */
  static Optional<ImageSpec> read(Section in) {
    return in.has(KEY) ? Optional.of(images(in.section(KEY))) : Optional.empty();
  }

  private static ImageSpec images(Section in) {
    ImageSpec base = ImageSpec.DEFAULT;
    double store = amount(in, "store", networkMbps(), base.storeMbps());
    double rack = amount(in, "rack", networkMbps(), base.rackMbps());
    double host = amount(in, "host", networkMbps(), base.hostMbps());
    double hostCache = amount(in, "hostCache", memoryMiB(), base.hostCacheMiB());
    double rackCache = amount(in, "rackCache", memoryMiB(), base.rackCacheMiB());
    double size = amount(in, "size", memoryMiB(), base.imageMiB());
    long decision = ticks(in, "decision", base.decisionTicks());
    long boot = ticks(in, "boot", base.bootTicks());
    return in.build(
        () -> new ImageSpec(store, rack, host, hostCache, rackCache, size, decision, boot));
  }

  private static double amount(Section in, String key, Kind<Long> kind, double fallback) {
    return (double) in.get(key, kind, (long) fallback);
  }

  private static long ticks(Section in, String key, long fallback) {
    return Ticks.of(in.get(key, DURATION, Duration.ofMillis(fallback)));
  }
}
