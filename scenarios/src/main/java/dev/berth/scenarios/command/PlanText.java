package dev.berth.scenarios.command;

import dev.berth.scenarios.plan.Cost;
import dev.berth.scenarios.plan.FrontierPoint;
import dev.berth.scenarios.plan.Growth;
import dev.berth.scenarios.plan.LevelOutcome;
import dev.berth.scenarios.plan.MixPlan;
import dev.berth.scenarios.plan.PlanAnswer;
import dev.berth.scenarios.plan.PlanOption;
import dev.berth.scenarios.plan.Probe;
import dev.berth.scenarios.plan.WhatIfOutcome;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.ServiceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A plan's answer in sentences. */
record PlanText(PlanSpec plan, PlanAnswer answer) {

  /** The whole text, two spaces before what belongs to an option. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (PlanOption option : answer.options()) {
      text.append(sentence(option)).append('\n');
      details(option).forEach(line -> text.append("  ").append(line).append('\n'));
    }
    for (MixPlan mix : answer.mixes()) {
      text.append(sentence(mix)).append('\n');
      mix.check().ifPresent(check -> text.append("  ").append(checked(check)).append('\n'));
    }
    cheapest().ifPresent(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private List<String> details(PlanOption option) {
    List<String> lines = new ArrayList<>();
    option.check().ifPresent(check -> lines.add(checked(check)));
    if (option.answer().isPresent()) {
      lines.add(option.growth().map(this::growth).orElse("no growth asked"));
    }
    option.cost().ifPresent(cost -> lines.add("cost per month: " + cost(cost)));
    if (!option.frontier().isEmpty()) {
      lines.add(
          "fewest hosts by level: "
              + String.join("; ", option.frontier().stream().map(this::frontier).toList()));
    }
    option.whatIfs().forEach(outcome -> lines.add("what if " + whatIf(outcome)));
    return lines;
  }

  private String sentence(PlanOption option) {
    return option
        .answer()
        .map(
            found ->
                "%s: %d hosts are the fewest that keep %s at %.4g %% confidence%s%s."
                    .formatted(
                        option.group(),
                        found.hosts(option.index()),
                        levels(),
                        100 * plan.confidence(),
                        plan.rackLoss() ? ", with the largest rack down" : "",
                        option.monotone()
                            ? ""
                            : " (a larger fleet was seen to fail, so this is the fewest above it)"))
        .orElseGet(
            () ->
                "%s: not even %d hosts keep the levels.".formatted(option.group(), plan.atMost()));
  }

  private String levels() {
    return String.join(", ", plan.levels().stream().map(ServiceLevel::text).toList());
  }

  private String sentence(MixPlan mix) {
    String name = "%s with %s".formatted(mix.first(), mix.second());
    return mix.cheapest()
        .map(
            best ->
                "%s: %s are the %s of the mixes that keep the levels%s."
                    .formatted(
                        name,
                        hosts(mix, best),
                        best.cost().isPresent() ? "cheapest" : "fewest",
                        best.cost().map(cost -> ", at " + amount(cost.total())).orElse("")))
        .orElseGet(() -> name + ": no mix keeps the levels.");
  }

  static String hosts(MixPlan plan, MixPlan.Mix mix) {
    return "%d %s + %d %s"
        .formatted(
            mix.firstHosts(),
            plan.first(),
            mix.answer().map(answer -> answer.hosts(plan.spec().second())).orElse(0),
            plan.second());
  }

  private String checked(Probe check) {
    return "%d fresh seeds: %s"
        .formatted(
            check.results().size(),
            String.join("; ", check.outcomes().stream().map(PlanText::outcome).toList()));
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

  private String growth(Growth growth) {
    String trend =
        growth
            .trend()
            .map(
                found ->
                    String.format(
                        Locale.ROOT,
                        "the workload's own trend over %d days is %.3g %% per month [%.3g %%, %.3g"
                            + " %%]; ",
                        found.days(),
                        100 * found.perMonth(),
                        100 * found.low(),
                        100 * found.high()))
            .orElse("");
    if (!growth.asked()) {
      return trend + "it does not grow";
    }
    return trend
        + String.format(
            Locale.ROOT,
            "growing %.3g %% per month it %s; after %d months %s",
            100 * growth.perMonth(),
            growth.monthsUntilFull().isPresent()
                ? "runs out in month " + growth.monthsUntilFull().getAsInt()
                : "lasts beyond " + growth.months() + " months",
            growth.months(),
            needed(growth.hostsAfter(), "%d hosts are needed"));
  }

  private String needed(OptionalInt hosts, String text) {
    return hosts.isPresent()
        ? text.formatted(hosts.getAsInt())
        : "not even " + plan.atMost() + " hosts suffice";
  }

  private static String cost(Cost cost) {
    return "%s (hosts %s, energy %s, licences %s, carbon %s for %s kg CO2e)"
        .formatted(
            amount(cost.total()),
            amount(cost.hosts()),
            amount(cost.energy()),
            amount(cost.licences()),
            amount(cost.carbon()),
            amount(cost.carbonKilograms()));
  }

  private String frontier(FrontierPoint point) {
    return "%s: %s".formatted(point.level().text(), needed(point.hosts(), "%d"));
  }

  private String whatIf(WhatIfOutcome outcome) {
    return "%s: the answer %s its levels; %s"
        .formatted(
            outcome.name(),
            outcome.probe().met() ? "keeps" : "does not keep",
            needed(outcome.hosts(), "%d hosts are the fewest"));
  }

  /** Among options and mixes, where costs are known. */
  private Optional<String> cheapest() {
    List<Priced> priced = new ArrayList<>();
    for (PlanOption option : answer.options()) {
      option.cost().ifPresent(cost -> priced.add(new Priced(option.group(), cost.total())));
    }
    for (MixPlan mix : answer.mixes()) {
      mix.cheapest()
          .ifPresent(
              best ->
                  best.cost()
                      .ifPresent(cost -> priced.add(new Priced(hosts(mix, best), cost.total()))));
    }
    return priced.stream()
        .min(Comparator.comparingDouble(Priced::cost))
        .map(best -> "Cheapest: " + best.name());
  }

  private record Priced(String name, double cost) {}

  static String amount(double value) {
    return Double.isNaN(value)
        ? "unknown"
        : Math.abs(value) >= 10_000
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, "%.4g", value);
  }
}
