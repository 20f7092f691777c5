package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Readings of the instances of a trace, dealt out to the instances of another: each gets one at
 * random among those that match. Readings keep their hour of the day and repeat after their whole
 * days; every instance starts on a day of its own, so that two with the same readings do not move
 * together.
 */
public final class SeriesPool implements UtilisationModel {

  private static final Stream SERIES = Stream.named("utilisation-series");

  private final Match match;
  private final TreeMap<Long, List<Series>> byMilliVcpu = new TreeMap<>();
  private final List<Series> all = new ArrayList<>();
  private final long leftOut;

  private SeriesPool(Match match, List<Arrival> instances, long leftOut) {
    this.match = match;
    this.leftOut = leftOut;
    for (Arrival instance : instances) {
      LaunchRequest request = instance.request();
      Series series = new Series(instance.utilisation(), request.lifetimeTicks());
      all.add(series);
      byMilliVcpu
          .computeIfAbsent(request.demand().milliVcpu(), vcpus -> new ArrayList<>())
          .add(series);
    }
  }

  /** Which instances of the trace match a request. */
  public enum Match {
    /** Those whose number of vCPUs is the nearest in ratio; the smaller of two as near. */
    VCPUS,
    /** All. */
    ANY
  }

  /**
   * Reads a trace to its end and holds its readings.
   *
   * @param trace whose instances depart at the end of their readings
   * @throws BadInputException when it has no instance
   */
  public static SeriesPool of(Workload trace, Match match) {
    List<Arrival> instances = new ArrayList<>();
    for (Arrival a = trace.next(); a != null; a = trace.next()) {
      instances.add(a);
    }
    if (instances.isEmpty()) {
      throw new BadInputException(
          "utilisation.from: the trace has no instance whose readings could be used.");
    }
    return new SeriesPool(match, instances, trace.skippedRecords());
  }

  @Override
  public Utilisation of(LaunchRequest request, Draws draws) {
    List<Series> matching =
        match == Match.ANY ? all : nearest(Math.max(1, request.demand().milliVcpu()));
    Series series = matching.get(draws.below(matching.size(), SERIES, request.id(), 0));
    long firstDay = draws.below((int) series.days(), SERIES, request.id(), 1);
    return series.from(firstDay);
  }

  private List<Series> nearest(long milliVcpu) {
    Map.Entry<Long, List<Series>> below = byMilliVcpu.floorEntry(milliVcpu);
    Map.Entry<Long, List<Series>> above = byMilliVcpu.ceilingEntry(milliVcpu);
    if (below == null || above == null) {
      return below == null ? byMilliVcpu.firstEntry().getValue() : below.getValue();
    }
    // above / wanted < wanted / below, without a quotient
    boolean nearerAbove = (double) above.getKey() * below.getKey() < (double) milliVcpu * milliVcpu;
    return nearerAbove ? above.getValue() : below.getValue();
  }

  @Override
  public String assumption() {
    return ("Utilisation is that of other instances: each request got the readings of one of %d at"
            + " random%s, from a day of its own, at the same hours of the day.")
        .formatted(all.size(), match == Match.ANY ? "" : " among those with as many vCPUs");
  }

  @Override
  public long leftOut() {
    return leftOut;
  }

  /** Readings of one instance, and how long they last. */
  private record Series(Utilisation readings, long lengthTicks) {

    /** Whole days, at least one; a series shorter than a day repeats after its length. */
    long days() {
      return lengthTicks == Ticks.NEVER ? 1 : Math.max(1, lengthTicks / Ticks.PER_DAY);
    }

    Utilisation from(long firstDay) {
      if (lengthTicks == Ticks.NEVER) {
        return (channel, startTick, tick) -> readings.at(channel, 0, tick);
      }
      long period = lengthTicks < Ticks.PER_DAY ? lengthTicks : days() * Ticks.PER_DAY;
      long shift = firstDay * Ticks.PER_DAY;
      return (channel, startTick, tick) -> readings.at(channel, 0, (tick + shift) % period);
    }
  }
}
