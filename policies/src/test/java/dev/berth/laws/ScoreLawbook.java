package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Every law of a score. */
public final class ScoreLawbook {

  private static final double ROUNDING = 1e-9;

  public static final List<Law<ScoreUnderLaw>> ALL =
      List.of(
          law(
              "lies in [0, 1]",
              "weights mean nothing, NaN poisons a whole tier",
              ScoreLawbook::inRange),
          law(
              "remembers nothing",
              "a decision could not be replayed or explained",
              ScoreLawbook::pure),
          law(
              "reads only what it declares",
              "an index would keep a stale leaf",
              ScoreLawbook::declaredReads),
          law(
              "knows neither row nor names of a host",
              "decisions would depend on the order of the fleet file",
              ScoreLawbook::namesImmaterial),
          law(
              "knows the request's wish, and not its label",
              "two equal requests would be treated differently",
              ScoreLawbook::labelImmaterial),
          law("keeps its trend", "a full host would beat an empty one", ScoreLawbook::trend),
          law(
              "is no steeper than it says",
              "a MiB more or less would turn a decision",
              ScoreLawbook::steepness));

  private ScoreLawbook() {}

  private static Law<ScoreUnderLaw> law(String name, String why, Law.Check<ScoreUnderLaw> check) {
    return new Law<>("a score " + name, why, check);
  }

  /** What a law asks about one host that takes the request. */
  private interface OnHost {
    void check(Score score, HostView host, LaunchRequest request);
  }

  private static void onEach(ScoreUnderLaw subject, Situation situation, OnHost law) {
    FleetState state = situation.state();
    Score score = subject.make().get();
    HostCursor host = state.cursor();
    for (int row : Fits.rows(state, situation.request())) {
      law.check(score, host.at(row), situation.request());
    }
  }

  private static void inRange(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) -> {
          double value = score.score(host, request);
          require(value >= 0 && value <= 1, "%s gives %s on row %d", subject, value, host.row());
        });
  }

  /** Asked again, in the other order, or made anew, it says the same. */
  private static void pure(ScoreUnderLaw subject, Situation situation) {
    FleetState state = situation.state();
    LaunchRequest request = situation.request();
    List<Integer> rows = Fits.rows(state, request);
    Score used = subject.make().get();
    HostCursor host = state.cursor();
    double[] first = rows.stream().mapToDouble(r -> used.score(host.at(r), request)).toArray();
    for (int i = rows.size() - 1; i >= 0; i--) {
      int row = rows.get(i);
      double again = used.score(host.at(row), request);
      double fresh = subject.make().get().score(host.at(row), request);
      require(
          same(first[i], again) && same(first[i], fresh),
          "%s gives %s on row %d, %s when asked again, %s when made anew",
          subject,
          first[i],
          row,
          again,
          fresh);
    }
  }

  private static void declaredReads(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) -> {
          RecordingHost recording = new RecordingHost(host);
          double unused = score.score(recording, request);
          Set<Aspect> undeclared = new HashSet<>(recording.read());
          undeclared.removeAll(score.reads());
          require(undeclared.isEmpty(), "%s reads %s undeclared (%s)", subject, undeclared, unused);
          require(
              recording.widest().compareTo(score.level()) <= 0,
              "%s reads counters of a %s, it declares %s",
              subject,
              recording.widest(),
              score.level());
          require(score.trend() != null, "%s declares no trend", subject);
          require(
              !recording.readLargestHost() || score.comparesWithFleet(),
              "%s compares with the largest host undeclared",
              subject);
        });
  }

  private static void namesImmaterial(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) ->
            requireSame(
                subject,
                score.score(host, request),
                score.score(Altered.renamed(host), Altered.renamed(request, host)),
                "row and names"));
  }

  private static void labelImmaterial(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) -> {
          double value = score.score(host, request);
          requireSame(
              subject, value, score.score(host, Altered.relabelled(request)), "id, name or tag");
          if (Collections.disjoint(score.reads(), Altered.WITH_THE_TENANT)) {
            requireSame(
                subject, value, score.score(host, Altered.ofOtherTenant(request)), "the tenant");
          }
          if (!score.reads().contains(Aspect.LIFETIME)) {
            requireSame(
                subject, value, score.score(host, Altered.later(request)), "the time of arrival");
            for (LaunchRequest other : Altered.ofOtherLifetimes(request)) {
              requireSame(subject, value, score.score(host, other), "the lifetime");
            }
          }
        });
  }

  private static void trend(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) -> {
          if (score.trend() == Trend.UNSPECIFIED) {
            return;
          }
          double sign = score.trend() == Trend.RISING ? 1 : -1;
          for (Resource resource : Resource.ALL) {
            long[] amounts = amounts(host, request, resource);
            for (int i = 1; i < amounts.length; i++) {
              double less = score.score(Altered.free(host, resource, amounts[i - 1]), request);
              double more = score.score(Altered.free(host, resource, amounts[i]), request);
              require(
                  sign * (more - less) >= -ROUNDING,
                  "%s declares %s, yet with %d free %s it gives %s and with %d %s",
                  subject,
                  score.trend(),
                  amounts[i - 1],
                  resource.key(),
                  less,
                  amounts[i],
                  more);
            }
          }
        });
  }

  private static void steepness(ScoreUnderLaw subject, Situation situation) {
    onEach(
        subject,
        situation,
        (score, host, request) -> {
          if (score.steepness() == Double.POSITIVE_INFINITY) {
            return;
          }
          for (Resource resource : Resource.ALL) {
            long[] amounts = amounts(host, request, resource);
            for (int i = 1; i < amounts.length; i++) {
              double less = score.score(Altered.free(host, resource, amounts[i - 1]), request);
              double more = score.score(Altered.free(host, resource, amounts[i]), request);
              double share = (double) (amounts[i] - amounts[i - 1]) / host.allocatable(resource);
              require(
                  Math.abs(more - less) <= score.steepness() * share + ROUNDING,
                  "%s declares steepness %s, yet %s more of %s moves it from %s to %s",
                  subject,
                  score.steepness(),
                  share,
                  resource.key(),
                  less,
                  more);
            }
          }
        });
  }

  /** Free amounts that the host could have, from just enough to all; neighbours one unit apart. */
  private static long[] amounts(HostView host, LaunchRequest request, Resource resource) {
    long least = request.demand().get(resource);
    long most = host.allocatable(resource);
    long now = host.free(resource);
    long half = most / 2;
    return LongStream.of(least, least + 1, half - 1, half, half + 1, now - 1, now, now + 1, most)
        .filter(amount -> amount >= least && amount <= most)
        .sorted()
        .distinct()
        .toArray();
  }

  private static void requireSame(Object subject, double value, double other, String what) {
    require(same(value, other), "%s gives %s, and %s when %s differ", subject, value, other, what);
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }
}
