package dev.berth.scenarios.command;

import dev.berth.reports.html.Document;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.store.FolderMoves;
import dev.berth.reports.table.Numbers;
import dev.berth.scenarios.spec.ServiceLevel;
import dev.berth.scenarios.spec.StrategyText;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.spec.TuneSpec;
import dev.berth.scenarios.tune.Candidate;
import dev.berth.scenarios.tune.TuneOutcome;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TierSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a search for weights found: as lines, as a page and as a strategy file. */
record TunePage(Study study, TuneSpec tune, TuneOutcome outcome) {

  static final String STRATEGY = "tuned.yaml";
  private static final List<String> HEAD =
      List.of("figure", "as written", "tuned", "difference", "95 % interval", "verdict");

  String text() {
    TextTable table = new TextTable(HEAD.toArray(new String[0]));
    rows().forEach(row -> table.row(row.toArray(new String[0])));
    return head() + table.text();
  }

  private String head() {
    return "%d candidates, %d runs on the training seeds; winner: number %d, weights %s%nOn %d held-out seeds (the search never saw them):%n"
        .formatted(
            outcome.candidates().size(),
            outcome.trainingRuns(),
            outcome.winner().number(),
            weights(outcome.winner().strategy()),
            outcome.after().size());
  }

  /** The KPI that was improved, then those with levels. */
  private List<List<String>> rows() {
    List<String> kpis = new ArrayList<>(List.of(tune.kpi()));
    tune.levels().stream().map(ServiceLevel::kpi).filter(k -> !kpis.contains(k)).forEach(kpis::add);
    return kpis.stream().map(key -> row(Kpis.of(key))).toList();
  }

  private List<String> row(Kpi kpi) {
    PairedDifference difference = outcome.difference(kpi.key());
    List<String> texts = Numbers.differenceAndInterval(kpi, difference.estimate());
    return List.of(
        "%s (%s)".formatted(kpi.key(), kpi.printedUnit()),
        Numbers.meanAndInterval(kpi, outcome.before(kpi.key())),
        Numbers.meanAndInterval(kpi, outcome.after(kpi.key())),
        texts.get(0),
        texts.size() > 1 ? texts.get(1) : "",
        difference.verdict(kpi.better()).name().toLowerCase(Locale.ROOT));
  }

  Path write(Path folder) {
    Document page =
        new Document(folder, "Tuning: " + study.base().title(), study.base().question());
    page.paragraph(head());
    page.table(HEAD, rows());
    page.heading("Candidates on the training seeds");
    page.paragraph(
        "Dropped candidates have run fewer replications; their means are not comparable with the others.");
    page.table(
        List.of("number", "weights", "replications", tune.kpi()),
        outcome.candidates().stream().map(this::candidate).toList());
    FolderMoves.write(
        folder.resolve(STRATEGY),
        StrategyText.of(outcome.winner().strategy(), tune.strategy() + "-tuned"));
    return page.write("tune.html");
  }

  private List<String> candidate(Candidate candidate) {
    return List.of(
        String.valueOf(candidate.number()),
        weights(candidate.strategy()),
        String.valueOf(candidate.results().size()),
        String.format(Locale.ROOT, "%.5g", candidate.mean(tune.kpi())));
  }

  private static String weights(StrategySpec strategy) {
    return strategy.tiers().stream()
        .map(TierSpec::scores)
        .map(
            scores ->
                scores.stream()
                    .map(s -> String.format(Locale.ROOT, "%s %.4g", s.score().name(), s.weight()))
                    .collect(Collectors.joining(" + ")))
        .collect(Collectors.joining(" | "));
  }
}
