package dev.berth.scenarios.command;

import dev.berth.counterfactual.Explained;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.Ticks;
import dev.berth.placer.Explanation;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.placer.Explanation.TermVerdict;
import dev.berth.placer.Explanation.TierVerdict;
import dev.berth.scenarios.explain.CounterfactualText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation to read: the request, the verdict, the hosts that fit, those that refused. */
record ExplanationPage(Explained explained, int shown) {

  String text() {
    return request() + "\n" + verdict() + counterfactuals() + "\n" + feasible() + refused();
  }

  private Explanation explanation() {
    return explained.explanation();
  }

  private String counterfactuals() {
    return new CounterfactualText(explained)
        .lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private String request() {
    LaunchRequest request = explanation().request();
    String demand =
        Resource.ALL.stream()
            .filter(resource -> request.demand().get(resource) > 0)
            .map(resource -> request.demand().get(resource) + " " + resource.unit())
            .collect(Collectors.joining(", "));
    return "Request %d (%s) of tenant %s, group %s%nasks for flavor %s (%s) at %s.%n"
        .formatted(
            request.id(),
            request.name(),
            request.tenant(),
            request.group(),
            request.flavor().name(),
            demand,
            clock(request.arrivalTick()));
  }

  private static String clock(long tick) {
    Duration time = Duration.ofMillis(tick);
    return "day %d, %02d:%02d:%02d"
        .formatted(
            tick / Ticks.PER_DAY, time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
  }

  private String verdict() {
    if (explanation().winner() == Decision.NO_HOST) {
      return "%s places it nowhere: every host refuses.%n".formatted(explanation().strategy());
    }
    String winner = host(explanation().winner());
    if (explanation().runnerUp() == Decision.NO_HOST) {
      return "%s places it on %s, the only host that fits.%n"
          .formatted(explanation().strategy(), winner);
    }
    String second = host(explanation().runnerUp());
    String why =
        explanation().decisiveTier() < 0
            ? "equal in every tier, so the tie-break %s decides"
                .formatted(explanation().tieBreak().key())
            : "by %s in tier %d"
                .formatted(number(explanation().margin()), explanation().decisiveTier() + 1);
    return "%s places it on %s.%nRunner-up is %s: %s.%n"
        .formatted(explanation().strategy(), winner, second, why);
  }

  private String host(int row) {
    return explanation().hosts().get(row).host();
  }

  private String feasible() {
    List<HostVerdict> hosts = Ranking.of(explanation());
    if (hosts.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable(header(hosts.get(0))).indented(2);
    for (int rank = 0; rank < Math.min(shown, hosts.size()); rank++) {
      table.row(cells(rank + 1, hosts.get(rank)));
    }
    return "%d of %d hosts fit%s:%n%s%n"
        .formatted(hosts.size(), explanation().hosts().size(), hint(hosts.size()), table.text());
  }

  private String hint(int count) {
    return count > shown ? " (the first %d; --all shows every host)".formatted(shown) : "";
  }

  private static String[] header(HostVerdict host) {
    List<String> header = new ArrayList<>(List.of("rank", "host"));
    for (int tier = 0; tier < host.tiers().size(); tier++) {
      header.add("tier " + (tier + 1));
      host.tiers().get(tier).terms().forEach(term -> header.add(term.score() + " x share"));
    }
    return header.toArray(new String[0]);
  }

  private static String[] cells(int rank, HostVerdict host) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(rank), host.host()));
    for (TierVerdict tier : host.tiers()) {
      boolean levelled = tier.mean() != tier.compared();
      cells.add(
          levelled
              ? "level %.0f (%s)".formatted(tier.compared(), number(tier.mean()))
              : number(tier.mean()));
      for (TermVerdict term : tier.terms()) {
        cells.add("%s x %s".formatted(number(term.value()), number(term.share())));
      }
    }
    return cells.toArray(new String[0]);
  }

  private String refused() {
    List<HostVerdict> refusing =
        explanation().hosts().stream().filter(host -> host.refusal().isPresent()).toList();
    if (refusing.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("constraint", "lacks", "hosts", "host", "detail").indented(2);
    if (shown == Integer.MAX_VALUE) {
      refusing.forEach(host -> row(table, List.of(host)));
    } else {
      grouped(refusing).values().forEach(group -> row(table, group));
    }
    return "%d hosts refuse:%n%s".formatted(refusing.size(), table.text());
  }

  private static Map<String, List<HostVerdict>> grouped(List<HostVerdict> refusing) {
    Map<String, List<HostVerdict>> groups = new LinkedHashMap<>();
    for (HostVerdict host : refusing) {
      String key = host.refusedBy() + " " + host.refusal().orElseThrow().code();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(host);
    }
    return groups;
  }

  private static void row(TextTable table, List<HostVerdict> group) {
    HostVerdict first = group.get(0);
    table.row(
        first.refusedBy(),
        first.refusal().orElseThrow().code(),
        Integer.toString(group.size()),
        group.size() == 1 ? first.host() : "such as " + first.host(),
        first.refusal().orElseThrow().detail());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
