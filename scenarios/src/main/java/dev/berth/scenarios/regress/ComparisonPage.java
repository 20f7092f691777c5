package dev.berth.scenarios.regress;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.table.Numbers;
import dev.berth.scenarios.regress.Comparison.Change;
import dev.berth.scenarios.regress.Comparison.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison to read. */
record ComparisonPage(Comparison comparison, Map<String, List<String>> turns) {

  private static final int EXAMPLES = 3;
  private static final double NARROW = 0.01;
  private static final double WIDE = 0.1;

  String text() {
    int all = comparison.before().answers().size();
    String head =
        "%s: %d of %d decisions changed, %d more were scored differently."
            .formatted(
                comparison.before().strategy(),
                comparison.moved().size(),
                all,
                comparison.rescored().size());
    if (comparison.unchanged()) {
      return head + "\n";
    }
    return head + "\n" + definition() + counts() + margins() + examples() + kpis();
  }

  private String definition() {
    List<String> was = comparison.before().definition().lines().toList();
    List<String> is = comparison.now().definition().lines().toList();
    if (was.equals(is)) {
      return "\nThe definition is the same, so code changed: a score, a constraint or a placer.\n";
    }
    StringBuilder text = new StringBuilder("\nThe definition changed:\n");
    was.stream()
        .filter(line -> !is.contains(line))
        .forEach(l -> text.append("  - ").append(l).append('\n'));
    is.stream()
        .filter(line -> !was.contains(line))
        .forEach(l -> text.append("  + ").append(l).append('\n'));
    return text.toString();
  }

  private String counts() {
    return comparison.moved().isEmpty()
        ? ""
        : "\nChanged decisions by request class:\n%s\nand by tenant:\n%s"
            .formatted(
                counts(comparison.by(Answer::requestClass)), counts(comparison.by(Answer::tenant)));
  }

  /** Kinds with a changed decision; a scenario may have thousands of tenants. */
  private static String counts(Map<String, Count> counts) {
    StringBuilder text = new StringBuilder();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue().moved() > 0)
        .sorted((a, b) -> b.getValue().moved() - a.getValue().moved())
        .limit(12)
        .forEach(
            entry ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "  %-24s %6d of %6d  %5.1f %%%n",
                        entry.getKey(),
                        entry.getValue().moved(),
                        entry.getValue().all(),
                        100.0 * entry.getValue().moved() / entry.getValue().all())));
    long more = counts.values().stream().filter(c -> c.moved() > 0).count() - 12;
    return more > 0 ? text + "  and %d more%n".formatted(more) : text.toString();
  }

  private String margins() {
    if (comparison.moved().isEmpty()) {
      return "";
    }
    double[] margins =
        comparison.moved().stream().mapToDouble(c -> c.before().margin()).sorted().toArray();
    return "\nMargins that the changed decisions had: %d ties, %d below %s, %d from there to %s, %d wider, %d without a runner-up.\n"
        .formatted(
            count(margins, 0, Double.MIN_VALUE),
            count(margins, Double.MIN_VALUE, NARROW),
            NARROW,
            count(margins, NARROW, WIDE),
            WIDE,
            count(margins, WIDE, Double.POSITIVE_INFINITY),
            Arrays.stream(margins).filter(Double::isNaN).count());
  }

  private static long count(double[] margins, double from, double to) {
    return Arrays.stream(margins).filter(m -> m >= from && m < to).count();
  }

  private String examples() {
    List<Change> shown = shown(comparison);
    if (shown.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            "\nExamples, the clearest first (scores to full precision, tiers split by |):\n");
    shown.forEach(change -> text.append(example(change)).append(turns(change)));
    return text.toString();
  }

  /** The changes that are shown in full. */
  static List<Change> shown(Comparison comparison) {
    List<Change> changes =
        comparison.moved().isEmpty() ? comparison.rescored() : comparison.clearestFirst();
    return changes.stream().limit(EXAMPLES).toList();
  }

  private String turns(Change change) {
    return turns.getOrDefault(change.now().id(), List.of()).stream()
        .map("    %s%n"::formatted)
        .collect(Collectors.joining());
  }

  private static String example(Change change) {
    Answer was = change.before();
    Answer is = change.now();
    return """
          %s, class %s, tenant %s
            %-10s %-44s %s
            %-10s %-44s %s
            %-10s %-44s %s
            %-10s %-44s %s
        """
        .formatted(
            was.id(),
            was.requestClass(),
            was.tenant(),
            "",
            "before",
            "now",
            "winner",
            host(was.winner(), was.winnerTerms()),
            host(is.winner(), is.winnerTerms()),
            "runner-up",
            host(was.runnerUp(), was.runnerUpTerms()),
            host(is.runnerUp(), is.runnerUpTerms()),
            "margin",
            was.margin(),
            is.margin());
  }

  private static String host(String name, String terms) {
    return terms.isEmpty() ? name : name + " " + terms;
  }

  private String kpis() {
    Map<String, List<Double>> was = comparison.before().kpis().values();
    Map<String, List<Double>> is = comparison.now().kpis().values();
    List<String> lines = new ArrayList<>();
    was.forEach(
        (key, before) -> {
          List<Double> after = is.getOrDefault(key, List.of());
          if (after.size() == before.size()) {
            lines.add(kpi(Kpis.of(key), array(before), array(after)));
          }
        });
    return "\nEffect on the scenario, now minus before, paired by replication (95 %% interval):\n%s"
        .formatted(String.join("", lines));
  }

  private static String kpi(Kpi kpi, double[] before, double[] after) {
    boolean defined =
        Arrays.stream(before).noneMatch(Double::isNaN)
            && Arrays.stream(after).noneMatch(Double::isNaN);
    if (!defined) {
      return "  %-24s undefined in a replication%n".formatted(kpi.label());
    }
    if (Arrays.equals(before, after)) {
      return "  %-24s the same%n".formatted(kpi.label());
    }
    PairedDifference difference = PairedDifference.of(after, before, 1);
    String verdict =
        kpi.better() == Better.NONE
            ? ""
            : difference.verdict(kpi.better()).name().toLowerCase(Locale.ROOT);
    return "  %-24s %s %s  %s%n"
        .formatted(
            kpi.label(),
            String.join(" ", Numbers.differenceAndInterval(kpi, difference.estimate())),
            kpi.printedUnit(),
            verdict);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
