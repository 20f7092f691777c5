package dev.berth.scenarios.command;

import static dev.berth.scenarios.command.PlanText.amount;

import dev.berth.capacity.Room;
import dev.berth.reports.html.Document;
import dev.berth.reports.store.FolderMoves;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.plan.Cost;
import dev.berth.scenarios.plan.MixPlan;
import dev.berth.scenarios.plan.PlanAnswer;
import dev.berth.scenarios.plan.PlanOption;
import dev.berth.scenarios.plan.Probe;
import dev.berth.scenarios.plan.WhatIfOutcome;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan found, as a page and as a file for programs. */
record PlanPage(Study study, PlanSpec plan, PlanAnswer answer) {

  private static final String FILE = "plan.html";

  String text() {
    return new PlanText(plan, answer).text();
  }

  Path write(Path folder) {
    Document page = new Document(folder, "Plan: " + study.base().title(), study.base().question());
    text().lines().forEach(page::paragraph);
    addCosts(page);
    answer.options().forEach(option -> addOption(page, option));
    answer.mixes().forEach(mix -> addMix(page, mix));
    FolderMoves.write(folder.resolve("plan.json"), Json.text(json()));
    FolderMoves.write(folder.resolve("scenario.yaml"), study.resolved());
    return page.write(FILE);
  }

  private void addCosts(Document page) {
    List<List<String>> rows = new ArrayList<>();
    for (PlanOption option : answer.options()) {
      option.cost().ifPresent(cost -> rows.add(costs(answered(option), cost)));
    }
    for (MixPlan plan : answer.mixes()) {
      for (MixPlan.Mix mix : plan.mixes()) {
        mix.cost().ifPresent(cost -> rows.add(costs(PlanText.hosts(plan, mix), cost)));
      }
    }
    if (!rows.isEmpty()) {
      page.heading("Costs per month");
      page.table(
          List.of("fleet", "hosts", "energy", "licences", "carbon", "total", "carbon (kg CO2e)"),
          rows);
    }
  }

  private static String answered(PlanOption option) {
    int hosts = option.answer().map(probe -> probe.hosts(option.index())).orElse(0);
    return "%d %s".formatted(hosts, option.group());
  }

  private static List<String> costs(String name, Cost cost) {
    return List.of(
        name,
        amount(cost.hosts()),
        amount(cost.energy()),
        amount(cost.licences()),
        amount(cost.carbon()),
        amount(cost.total()),
        amount(cost.carbonKilograms()));
  }

  private void addOption(Document page, PlanOption option) {
    page.heading("Fleets tried: " + option.group());
    page.table(
        head("hosts of " + option.group()),
        option.probes().stream()
            .map(probe -> row(String.valueOf(probe.hosts(option.index())), probe))
            .toList());
    plan.levels().forEach(level -> page.figure(PlanFigures.tried(plan, option, level)));
    PlanFigures.frontier(option).ifPresent(page::figure);
    addWhatIfs(page, option);
    page.heading("How many more fit now: " + option.group());
    page.paragraph(
        "At the last sample of the first replication, placed one by one by the strategy's own"
            + " placer.");
    page.table(
        List.of("flavor", "vCPU", "memory (GiB)", "instances"),
        option.room().stream().map(PlanPage::room).toList());
  }

  private void addWhatIfs(Document page, PlanOption option) {
    if (option.whatIfs().isEmpty()) {
      return;
    }
    page.heading("What if: " + answered(option));
    List<String> head = head("change");
    head.add("fewest hosts then");
    List<List<String>> rows = new ArrayList<>();
    for (WhatIfOutcome outcome : option.whatIfs()) {
      List<String> row = row(outcome.name(), outcome.probe());
      row.add(outcome.hosts().isPresent() ? String.valueOf(outcome.hosts().getAsInt()) : "none");
      rows.add(row);
    }
    page.table(head, rows);
  }

  private void addMix(Document page, MixPlan mix) {
    page.heading("Mixes of %s and %s".formatted(mix.first(), mix.second()));
    List<List<String>> rows = new ArrayList<>();
    for (MixPlan.Mix each : mix.mixes()) {
      Optional<Probe> found = each.answer();
      rows.add(
          List.of(
              String.valueOf(each.firstHosts()),
              found.map(probe -> String.valueOf(probe.hosts(mix.spec().second()))).orElse("none"),
              each.cost().map(cost -> amount(cost.total())).orElse("–")));
    }
    page.table(
        List.of("hosts of " + mix.first(), "fewest of " + mix.second(), "cost per month"), rows);
    PlanFigures.mixes(mix).ifPresent(page::figure);
  }

  private List<String> head(String first) {
    List<String> head = new ArrayList<>(List.of(first));
    plan.levels().forEach(level -> head.add(level.text() + ", mean [bounds]"));
    head.add("levels kept");
    return head;
  }

  private static List<String> row(String name, Probe probe) {
    List<String> row = new ArrayList<>(List.of(name));
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

  private Map<String, Object> json() {
    return Map.of(
        "options",
        answer.options().stream().map(PlanPage::json).toList(),
        "mixes",
        answer.mixes().stream().map(PlanPage::json).toList());
  }

  private static Map<String, Object> json(PlanOption option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", option.group());
    json.put("hosts", option.answer().map(probe -> probe.hosts(option.index())).orElse(-1));
    json.put("checkKept", option.check().map(Probe::met).orElse(false));
    json.put("monotone", option.monotone());
    json.put(
        "monthsUntilFull", option.growth().map(g -> g.monthsUntilFull().orElse(-1)).orElse(-1));
    option.cost().ifPresent(cost -> json.put("cost", cost));
    json.put(
        "frontier",
        option.frontier().stream()
            .map(point -> List.of(point.level().text(), point.hosts().orElse(-1)))
            .toList());
    json.put(
        "whatIf",
        option.whatIfs().stream()
            .map(o -> List.of(o.name(), o.probe().met(), o.hosts().orElse(-1)))
            .toList());
    json.put(
        "tried",
        option.probes().stream().map(p -> List.of(p.hosts(option.index()), p.met())).toList());
    return json;
  }

  private static Map<String, Object> json(MixPlan mix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("groups", List.of(mix.first(), mix.second()));
    json.put("checkKept", mix.check().map(Probe::met).orElse(false));
    json.put(
        "mixes",
        mix.mixes().stream()
            .map(
                each ->
                    List.of(
                        each.firstHosts(),
                        each.answer().map(p -> p.hosts(mix.spec().second())).orElse(-1),
                        each.cost().map(Cost::total).orElse(-1.0)))
            .toList());
    return json;
  }
}
