package dev.berth.scenarios.command;

import dev.berth.capacity.Room;
import dev.berth.reports.chart.LineFigure;
import dev.berth.reports.html.Document;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.store.FolderMoves;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.plan.LevelOutcome;
import dev.berth.scenarios.plan.PlanOption;
import dev.berth.scenarios.plan.Probe;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.ServiceLevel;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A plan's answer: as lines, as a page and as JSON. */
record PlanPage(Study study, PlanSpec plan, List<PlanOption> options) {

  private static final String FILE = "plan.html";

  /** Whether every answer that was found holds on fresh seeds, and one was found. */
  boolean kept() {
    return options.stream().anyMatch(option -> option.answer().isPresent())
        && options.stream().flatMap(option -> option.check().stream()).allMatch(Probe::met);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (PlanOption option : options) {
      text.append(sentence(option)).append('\n');
      option.check().ifPresent(check -> text.append("  ").append(checked(check)).append('\n'));
      text.append("  ").append(growth(option)).append('\n');
      if (!Double.isNaN(option.monthlyCost())) {
        text.append("  cost per month: ").append(amount(option.monthlyCost())).append('\n');
      }
    }
    cheapest().ifPresent(o -> text.append("Cheapest: ").append(o.group()).append('\n'));
    return text.toString();
  }

  private String sentence(PlanOption option) {
    return option
        .answer()
        .map(
            answer ->
                "%s: %d hosts are the fewest that keep %s at %.4g %% confidence%s%s."
                    .formatted(
                        option.group(),
                        answer.hosts(),
                        String.join(", ", plan.levels().stream().map(ServiceLevel::text).toList()),
                        100 * plan.confidence(),
                        plan.rackLoss() ? ", with the largest rack down" : "",
                        option.monotone()
                            ? ""
                            : " (a larger fleet was seen to fail, so this is the fewest above it)"))
        .orElseGet(
            () ->
                "%s: not even %d hosts keep the levels.".formatted(option.group(), plan.atMost()));
  }

  private String checked(Probe check) {
    return "%d fresh seeds: %s"
        .formatted(
            check.results().size(),
            String.join("; ", check.outcomes().stream().map(PlanPage::outcome).toList()));
  }

  private static String outcome(LevelOutcome outcome) {
    return "%s is %s [%s, %s], %s"
        .formatted(
            outcome.level().text(),
            amount(outcome.mean()),
            amount(outcome.low()),
            amount(outcome.high()),
            outcome.met() ? "kept" : "NOT KEPT");
  }

  private String growth(PlanOption option) {
    if (plan.growthPerMonth() == 0 || option.answer().isEmpty()) {
      return "no growth asked";
    }
    OptionalInt months = option.monthsUntilFull();
    OptionalInt later = option.hostsAfterGrowth();
    return String.format(
        Locale.ROOT,
        "growing %.3g %% per month it %s; after %d months %s",
        100 * plan.growthPerMonth(),
        months.isPresent()
            ? "runs out in month " + months.getAsInt()
            : "lasts beyond " + plan.growthMonths() + " months",
        plan.growthMonths(),
        later.isPresent()
            ? later.getAsInt() + " hosts are needed"
            : "not even " + plan.atMost() + " hosts suffice");
  }

  private Optional<PlanOption> cheapest() {
    return options.stream()
        .filter(option -> !Double.isNaN(option.monthlyCost()))
        .min(Comparator.comparingDouble(PlanOption::monthlyCost));
  }

  Path write(Path folder) {
    Document page = new Document(folder, "Plan: " + study.base().title(), study.base().question());
    text().lines().forEach(page::paragraph);
    for (PlanOption option : options) {
      addOption(page, option);
    }
    FolderMoves.write(folder.resolve("plan.json"), Json.text(json()));
    FolderMoves.write(folder.resolve("scenario.yaml"), study.resolved());
    return page.write(FILE);
  }

  private void addOption(Document page, PlanOption option) {
    page.heading("Fleets tried: " + option.group());
    List<String> head = new ArrayList<>(List.of("hosts of " + option.group()));
    plan.levels().forEach(level -> head.add(level.text() + ", mean [bounds]"));
    head.add("levels kept");
    page.table(head, option.probes().stream().map(PlanPage::row).toList());
    plan.levels().forEach(level -> page.figure(frontier(option, level)));
    page.heading("How many more fit now: " + option.group());
    page.paragraph(
        "At the last sample of the first replication, placed one by one by the strategy's own placer.");
    page.table(
        List.of("flavor", "vCPU", "memory (GiB)", "instances"),
        option.room().stream().map(PlanPage::room).toList());
  }

  private static List<String> row(Probe probe) {
    List<String> row = new ArrayList<>(List.of(String.valueOf(probe.hosts())));
    probe
        .outcomes()
        .forEach(
            o ->
                row.add(
                    "%s [%s, %s]".formatted(amount(o.mean()), amount(o.low()), amount(o.high()))));
    row.add(probe.met() ? "yes" : "no");
    return row;
  }

  private static List<String> room(Room.Count count) {
    return List.of(
        count.flavor().name(),
        amount(count.flavor().demand().milliVcpu() / 1000.0),
        amount(count.flavor().demand().memoryMiB() / 1024.0),
        String.valueOf(count.instances()));
  }

  private LineFigure frontier(PlanOption option, ServiceLevel level) {
    int index = plan.levels().indexOf(level);
    List<Probe> probes = option.probes();
    List<LevelOutcome> outcomes = probes.stream().map(p -> p.outcomes().get(index)).toList();
    return new LineFigure(
        "frontier-%s-%s".formatted(option.group(), level.kpi()),
        "Fleet size against " + level.kpi(),
        "Mean over replications on common random numbers; the band reaches to the one-sided confidence bounds.",
        "hosts of " + option.group(),
        Kpis.of(level.kpi()).unit(),
        List.of(
            new LineFigure.Line(
                level.kpi(),
                probes.stream().map(p -> (double) p.hosts()).toList(),
                outcomes.stream().map(LevelOutcome::mean).toList(),
                outcomes.stream().map(LevelOutcome::low).toList(),
                outcomes.stream().map(LevelOutcome::high).toList())));
  }

  private Map<String, Object> json() {
    List<Object> list = new ArrayList<>();
    for (PlanOption option : options) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("group", option.group());
      json.put("hosts", option.answer().map(Probe::hosts).orElse(-1));
      json.put("checkKept", option.check().map(Probe::met).orElse(false));
      json.put("monotone", option.monotone());
      json.put("monthsUntilFull", option.monthsUntilFull().orElse(-1));
      json.put("tried", option.probes().stream().map(p -> List.of(p.hosts(), p.met())).toList());
      list.add(json);
    }
    return Map.of("options", list);
  }

  private static String amount(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
