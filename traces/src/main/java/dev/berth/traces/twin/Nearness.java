package dev.berth.traces.twin;

import dev.berth.model.Flavor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How near a twin comes to its trace.
 *
 * @param flavors total variation distance of the flavor mixes, 0 to 1
 * @param lifetimes Kolmogorov-Smirnov distance of the Kaplan-Meier curves, 0 to 1
 * @param gaps Kolmogorov-Smirnov distance of the times between batches, 0 to 1
 * @param requests the twin's number of requests over the trace's
 * @param dispersionMinute the twin's index of dispersion over the trace's, in windows of a minute
 * @param dispersionFiveMinutes the same, in windows of five minutes
 * @param dispersionHour the same, in windows of an hour
 * @param autocorrelationHour the twin's autocorrelation at lag 1 h less the trace's
 * @param autocorrelationDay the same at lag 24 h
 */
public record Nearness(
    double flavors,
    double lifetimes,
    double gaps,
    double requests,
    double dispersionMinute,
    double dispersionFiveMinutes,
    double dispersionHour,
    double autocorrelationHour,
    double autocorrelationDay) {

  /** Compares a twin with its trace. */
  public static Nearness of(TraceProfile trace, TraceProfile twin) {
    return new Nearness(
        totalVariation(trace.flavorShares(), twin.flavorShares()),
        LifetimeLaw.distance(trace.pooledLifetimes(), twin.pooledLifetimes()),
        Gaps.distance(trace.gaps(), twin.gaps()),
        (double) twin.requests().count() / trace.requests().count(),
        twin.requests().dispersionPerMinute() / trace.requests().dispersionPerMinute(),
        twin.requests().dispersionPerFiveMinutes() / trace.requests().dispersionPerFiveMinutes(),
        twin.requests().dispersionPerHour() / trace.requests().dispersionPerHour(),
        twin.requests().autocorrelation(1) - trace.requests().autocorrelation(1),
        twin.requests().autocorrelation(24) - trace.requests().autocorrelation(24));
  }

  private static double totalVariation(Map<Flavor, Double> a, Map<Flavor, Double> b) {
    Set<Flavor> all = new HashSet<>(a.keySet());
    all.addAll(b.keySet());
    return all.stream()
            .mapToDouble(f -> Math.abs(a.getOrDefault(f, 0.0) - b.getOrDefault(f, 0.0)))
            .sum()
        / 2;
  }
}
