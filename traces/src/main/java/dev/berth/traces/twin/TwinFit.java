package dev.berth.traces.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits a twin to what a trace looks like. */
public final class TwinFit {

  private static final int FEWEST_LIFETIMES = 200;

  private TwinFit() {}

  /**
   * The twin of a profile with at least one request.
   *
   * @param name of the trace
   */
  public static TwinModel of(String name, TraceProfile profile) {
    int flavors = profile.flavors().size();
    LifetimeLaw pooled = profile.pooledLifetimes();
    List<LifetimeLaw> lifetimes = new ArrayList<>();
    for (int flavor = 0; flavor < flavors; flavor++) {
      Survival own = profile.lifetimes(flavor);
      boolean enough = own.observations() >= FEWEST_LIFETIMES;
      lifetimes.add(enough ? own.law(profile.endTick()) : pooled);
    }
    long batches = profile.batches().count();
    return new TwinModel(
        name,
        notes(profile),
        RateFit.of(profile),
        profile.flavors(),
        profile.batches().law(flavors),
        lifetimes,
        profile.batches().together(),
        Math.max(0, 1 - (double) profile.tenants() / batches),
        profile.warm());
  }

  private static List<String> notes(TraceProfile profile) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "Fitted to %d requests in %d batches of %d tenants over %.1f hours.",
            profile.requests().count(),
            profile.batches().count(),
            profile.tenants(),
            profile.requests().spanHours()));
    if (profile.warm().instances() == 0) {
      notes.add("The trace names no instance that runs at its start: the twin starts empty, too.");
    }
    if (profile.tenants() == profile.batches().count()) {
      notes.add(
          "The trace links no batches of one tenant: in the twin each has a tenant of its own.");
    }
    notes.add(
        "Beyond the longest lifetime that was seen to end, lifetimes are assumed to be exponential.");
    notes.add("A twin has no readings: what instances use is to be joined from a model.");
    return notes;
  }
}
