package dev.berth.traces.stream;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workload whose groups are left out or repeated, so that the arrival rate is multiplied: at a
 * factor of 2.3 every group appears twice and, with probability 0.3, once more. The choice is one
 * seeded draw per group name, so a batch stays whole; a repeated group has the same tenant, and a
 * name of its own.
 */
public final class ScaledWorkload implements Workload {

  private static final Stream SCALE = Stream.named("workload-scale");

  private final Workload base;
  private final double factor;
  private final Draws draws;
  private @Nullable Arrival current;
  private int copies;
  private int copy;
  private long emitted;

  /** The base with its arrival rate times a positive factor. */
  public ScaledWorkload(Workload base, double factor, Draws draws) {
    this.base = base;
    this.factor = factor;
    this.draws = draws;
  }

  @Override
  public @Nullable Arrival next() {
    while (copy == copies) {
      current = base.next();
      if (current == null) {
        return null;
      }
      copies = copies(current.request().group());
      copy = 0;
    }
    return current == null ? null : copyOf(current, copy++);
  }

  private int copies(String group) {
    double whole = Math.floor(factor);
    double u = draws.uniform(SCALE, Stream.named(group).key(), 0);
    return (int) whole + (u < factor - whole ? 1 : 0);
  }

  private Arrival copyOf(Arrival arrival, int number) {
    LaunchRequest r = arrival.request();
    String suffix = number == 0 ? "" : "~" + (number + 1);
    LaunchRequest request =
        new LaunchRequest(
            emitted++,
            r.name() + suffix,
            r.tenant(),
            r.group() + suffix,
            r.tag(),
            r.flavor(),
            r.requiredTraits(),
            r.policy(),
            r.arrivalTick(),
            r.lifetimeTicks());
    return new Arrival(request, arrival.utilisation(), arrival.warm());
  }

  @Override
  public List<String> assumptions() {
    List<String> all = new ArrayList<>(base.assumptions());
    all.add(
        "The arrival rate is multiplied by %s by leaving out or repeating whole groups at random."
            .formatted(factor));
    return List.copyOf(all);
  }

  @Override
  public long skippedRecords() {
    return base.skippedRecords();
  }

  @Override
  public void close() {
    base.close();
  }
}
