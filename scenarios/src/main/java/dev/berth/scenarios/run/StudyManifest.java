package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.store.Manifest;
import dev.berth.reports.store.Manifest.Build;
import dev.berth.reports.store.Manifest.Fact;
import dev.berth.reports.store.Manifest.Input;
import dev.berth.scenarios.spec.ConsolidationRules;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.strategy.StrategySpec;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what was run, for the manifest. */
final class StudyManifest {

  /** More host types than this are counted, not named; the resolved scenario has them all. */
  private static final int MOST_TYPES = 8;

  private StudyManifest() {}

  static Manifest of(
      Study study,
      Rounds rounds,
      RunOptions options,
      List<Input> inputs,
      List<CellResult> results,
      double wallSeconds) {
    RunOptions.Program program = options.program();
    SortedMap<String, Double> timings = new TreeMap<>(Map.of("run.wall-seconds", wallSeconds));
    timings.put("run.threads", (double) options.threads());
    return new Manifest(
        new Build(program.version(), program.commit(), program.java()),
        study(study, rounds.replications()),
        study.resolved(),
        inputs,
        skipped(inputs, results),
        assumptions(study),
        notes(study, rounds),
        timings,
        new TreeMap<>());
  }

  private static Manifest.Study study(Study study, int replications) {
    Scenario base = study.base();
    return new Manifest.Study(
        base.name(),
        base.title(),
        base.question(),
        base.seed(),
        replications,
        base.strategies().stream().map(StrategySpec::name).toList(),
        List.copyOf(study.points().keySet()),
        Ticks.toSeconds(base.warmUpTicks()),
        Ticks.toSeconds(base.horizonTicks()),
        facts(base));
  }

  private static List<Fact> facts(Scenario base) {
    List<Fact> facts = new ArrayList<>(fleetFacts(base));
    base.consolidation()
        .ifPresentOrElse(
            rules -> facts.addAll(consolidationFacts(rules)),
            () -> facts.addAll(launchFacts(base)));
    return List.copyOf(facts);
  }

  private static List<Fact> consolidationFacts(ConsolidationRules rules) {
    return List.of(
        new Fact("rules", rules.rules().system().key() + " (docs/PLANETLAB.md)"),
        new Fact("migration link", "%s MiB/s".formatted(rules.transferMiBPerSecond())));
  }

  private static List<Fact> fleetFacts(Scenario base) {
    Map<String, Integer> hostsByType = new TreeMap<>();
    for (HostSpec host : base.hosts()) {
      hostsByType.merge(host.type().name(), 1, Integer::sum);
    }
    List<String> types = new ArrayList<>();
    hostsByType.forEach((type, count) -> types.add("%d %s".formatted(count, type)));
    String told = types.size() > MOST_TYPES ? types.size() + " types" : String.join(", ", types);
    return List.of(
        new Fact("hosts", "%d (%s)".formatted(base.hosts().size(), told)),
        new Fact("workload", base.workloadSource()),
        new Fact("monitor interval", "%s s".formatted(seconds(base.monitorIntervalTicks()))));
  }

  private static List<Fact> launchFacts(Scenario base) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(
        List.of(
            new Fact("launch latency", "%s s".formatted(seconds(base.launchLatencyTicks()))),
            new Fact(
                "wait queue",
                base.manager().maxWaitTicks() == 0
                    ? "none: a request that no host takes is rejected at once"
                    : "up to %s s".formatted(seconds(base.manager().maxWaitTicks())))));
    for (StrategySpec strategy : base.strategies()) {
      String placer = Placers.description(base.placer(), strategy);
      facts.add(new Fact("placer of " + strategy.name(), placer));
    }
    return List.copyOf(facts);
  }

  private static String seconds(long ticks) {
    return java.math.BigDecimal.valueOf(ticks, 3).stripTrailingZeros().toPlainString();
  }

  private static SortedMap<String, Long> skipped(List<Input> inputs, List<CellResult> results) {
    double most =
        results.stream()
            .mapToDouble(result -> result.kpis().getOrDefault("skipped-records", 0.0))
            .max()
            .orElse(0);
    SortedMap<String, Long> skipped = new TreeMap<>();
    if (most > 0) {
      String files = String.join(", ", inputs.stream().map(Input::path).toList());
      skipped.put(files + ": faulty records", (long) most);
    }
    return skipped;
  }

  private static final String IDLE_HOSTS_PAY =
      "Hosts without instances stay on and draw idle power.";
  private static final String EMPTY_HOSTS_ARE_OFF =
      "Hosts without instances are off and draw nothing; switching takes no time.";

  private static List<String> assumptions(Study study) {
    Set<String> assumptions = new LinkedHashSet<>();
    for (Scenario scenario : study.points().values()) {
      try (Workload workload = scenario.workload().open(new Draws(scenario.seed()))) {
        assumptions.addAll(workload.assumptions());
      }
    }
    assumptions.add(
        study.base().consolidation().isPresent() ? EMPTY_HOSTS_ARE_OFF : IDLE_HOSTS_PAY);
    return List.copyOf(assumptions);
  }

  private static List<String> notes(Study study, Rounds rounds) {
    List<String> notes = new ArrayList<>(rounds.notes());
    if (study.base().keep().series() != Scenario.Series.FLEET) {
      notes.add("Series of racks and hosts are kept for the first replication only.");
    }
    return List.copyOf(notes);
  }
}
