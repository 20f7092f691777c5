package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Refusal;
import dev.berth.term.Trend;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Every law of a constraint. */
public final class ConstraintLawbook {

  public static final List<Law<ConstraintUnderLaw>> ALL =
      List.of(
          law("remembers nothing", "a refusal could not be replayed", ConstraintLawbook::pure),
          law(
              "reads only what it declares",
              "an index would keep a stale leaf",
              ConstraintLawbook::declaredReads),
          law(
              "knows neither row nor names of a host",
              "what fits would depend on the order of the fleet file",
              ConstraintLawbook::namesImmaterial),
          law(
              "knows the request's wish, and not its label",
              "two equal requests would be treated differently",
              ConstraintLawbook::labelImmaterial),
          law("keeps its trend", "an emptier host would be refused", ConstraintLawbook::trend),
          law(
              "says why it refuses",
              "a rejection could not be counted or explained",
              ConstraintLawbook::saysWhy),
          law(
              "agrees with its reference",
              "hosts would be overdrawn, or capacity lie idle",
              ConstraintLawbook::reference));

  private ConstraintLawbook() {}

  private static Law<ConstraintUnderLaw> law(
      String name, String why, Law.Check<ConstraintUnderLaw> check) {
    return new Law<>("a constraint " + name, why, check);
  }

  private interface OnHost {
    void check(Constraint constraint, HostView host, LaunchRequest request);
  }

  private static void onEach(ConstraintUnderLaw subject, Situation situation, OnHost law) {
    FleetState state = situation.state();
    Constraint constraint = subject.make().get();
    HostCursor host = state.cursor();
    for (int row = 0; row < state.hostCount(); row++) {
      law.check(constraint, host.at(row), situation.request());
    }
  }

  private static void pure(ConstraintUnderLaw subject, Situation situation) {
    FleetState state = situation.state();
    LaunchRequest request = situation.request();
    Constraint used = subject.make().get();
    HostCursor host = state.cursor();
    boolean[] first = new boolean[state.hostCount()];
    for (int row = 0; row < first.length; row++) {
      first[row] = used.allows(host.at(row), request);
    }
    for (int row = first.length - 1; row >= 0; row--) {
      require(
          used.allows(host.at(row), request) == first[row]
              && subject.make().get().allows(host, request) == first[row],
          "%s says %s of row %d and then something else",
          subject,
          first[row],
          row);
    }
  }

  private static void declaredReads(ConstraintUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (constraint, host, request) -> {
          RecordingHost recording = new RecordingHost(host);
          boolean unused = constraint.allows(recording, request);
          Set<Aspect> undeclared = new HashSet<>(recording.read());
          undeclared.removeAll(constraint.reads());
          require(undeclared.isEmpty(), "%s reads %s undeclared (%s)", subject, undeclared, unused);
          require(constraint.trend() != null, "%s declares no trend", subject);
          require(
              recording.widest().compareTo(constraint.level()) <= 0,
              "%s reads counters of a %s, it declares %s",
              subject,
              recording.widest(),
              constraint.level());
        });
  }

  private static void namesImmaterial(ConstraintUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (constraint, host, request) ->
            require(
                constraint.allows(host, request)
                    == constraint.allows(Altered.renamed(host), Altered.renamed(request, host)),
                "%s changes its mind about row %d when row and names differ",
                subject,
                host.row()));
  }

  private static void labelImmaterial(ConstraintUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (constraint, host, request) -> {
          boolean allows = constraint.allows(host, request);
          require(
              constraint.allows(host, Altered.relabelled(request)) == allows,
              "%s minds id, name or tag",
              subject);
          if (Collections.disjoint(constraint.reads(), Altered.WITH_THE_TENANT)) {
            require(
                constraint.allows(host, Altered.ofOtherTenant(request)) == allows,
                "%s minds the tenant",
                subject);
          }
          if (!constraint.reads().contains(Aspect.LIFETIME)) {
            require(
                constraint.allows(host, Altered.later(request)) == allows,
                "%s minds the time of arrival",
                subject);
            for (LaunchRequest other : Altered.ofOtherLifetimes(request)) {
              require(constraint.allows(host, other) == allows, "%s minds the lifetime", subject);
            }
          }
        });
  }

  private static void trend(ConstraintUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (constraint, host, request) -> {
          if (constraint.trend() == Trend.UNSPECIFIED) {
            return;
          }
          boolean rising = constraint.trend() == Trend.RISING;
          for (Resource resource : Resource.ALL) {
            HostView roomy = Altered.free(host, resource, host.allocatable(resource));
            boolean now = constraint.allows(host, request);
            boolean then = constraint.allows(roomy, request);
            require(
                rising ? !now || then : !then || now,
                "%s declares %s, yet with all %s of row %d free it turns from %s to %s",
                subject,
                constraint.trend(),
                resource.key(),
                host.row(),
                now,
                then);
          }
        });
  }

  private static void saysWhy(ConstraintUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (constraint, host, request) -> {
          if (!constraint.allows(host, request)) {
            Refusal refusal = Refusal.of(constraint, host, request);
            require(
                refusal.code().matches("[a-z0-9]+([-+][a-z0-9]+)*"),
                "the code \"%s\" of %s is no short, lower-case word",
                refusal.code(),
                subject);
            require(!refusal.detail().isBlank(), "%s gives no detail", subject);
          }
        });
  }

  private static void reference(ConstraintUnderLaw subject, Situation situation) {
    BiPredicate<HostView, LaunchRequest> reference = subject.reference();
    if (reference == null) {
      return;
    }
    onEach(
        subject,
        situation,
        (constraint, host, request) ->
            require(
                constraint.allows(host, request) == reference.test(host, request),
                "%s says %s of row %d, its reference %s",
                subject,
                constraint.allows(host, request),
                host.row(),
                reference.test(host, request)));
  }
}
