package dev.berth.scenarios.explain;

import dev.berth.counterfactual.Counterfactuals;
import dev.berth.counterfactual.Counterfactuals.DecisiveScore;
import dev.berth.counterfactual.Counterfactuals.ReadingFlip;
import dev.berth.counterfactual.Counterfactuals.Shortfall;
import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.counterfactual.Counterfactuals.WeightFlip;
import dev.berth.counterfactual.Counterfactuals.WithoutScore;
import dev.berth.counterfactual.Explained;
import dev.berth.model.Decision;
import dev.berth.placer.Explanation;
import dev.berth.term.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What would have turned a decision, in sentences. */
public record CounterfactualText(Explained explained) {

  /** One sentence each; none where there is nothing to say. */
  public List<String> lines() {
    Counterfactuals found = explained.counterfactuals();
    List<String> lines = new ArrayList<>();
    found.shortfall().ifPresent(shortfall -> lines.add(shortfall(shortfall)));
    if (found.shortfall().isPresent()) {
      return lines;
    }
    if (explanation().runnerUp() == Decision.NO_HOST) {
      lines.add("No better host: no other host fits.");
      return lines;
    }
    found.decisive().ifPresent(decisive -> lines.add(decisive(decisive)));
    if (found.noBetterHost()) {
      lines.add("No better host: no other host scores higher in any score.");
    } else if (found.unturned()) {
      lines.add("No better host by any one change of a weight or a reading.");
    }
    found.without().forEach(without -> lines.add(without(without)));
    found.weights().forEach(flip -> lines.add(weight(flip)));
    found.readings().forEach(flip -> lines.add(reading(flip)));
    return lines;
  }

  private Explanation explanation() {
    return explained.explanation();
  }

  private String shortfall(Shortfall shortfall) {
    String nearest = host(shortfall.nearest());
    String hosts = shortfall.hosts() == 1 ? "1 host" : shortfall.hosts() + " hosts";
    if (shortfall.misses().isEmpty()) {
      return "What binds is %s, at which %s fail; such as %s: %s."
          .formatted(shortfall.constraint(), hosts, nearest, shortfall.detail());
    }
    String amounts =
        shortfall.misses().stream().map(CounterfactualText::miss).collect(Collectors.joining(", "));
    return "What binds is %s, at which %s fail; nearest is %s, missed by %s."
        .formatted(shortfall.constraint(), hosts, nearest, amounts);
  }

  private static String miss(Miss miss) {
    String share =
        Double.isInfinite(miss.share())
            ? "of which it has none"
            : String.format(Locale.ROOT, "%.1f %%", 100 * miss.share());
    return "%s %s of %s (%s)".formatted(number(miss.amount()), miss.unit(), miss.what(), share);
  }

  private String decisive(DecisiveScore decisive) {
    return "The decisive score is %s: it makes %s of the lead."
        .formatted(name(decisive.term()), number(decisive.lead()));
  }

  private String without(WithoutScore without) {
    return "Without %s: %s."
        .formatted(
            name(without.term()),
            without.winner() == explanation().winner()
                ? "the same host"
                : host(without.winner()) + " wins");
  }

  private String weight(WeightFlip flip) {
    String head = "Weight %s of %s: ".formatted(number(flip.weight()), name(flip.term()));
    if (!flip.notComputed().isEmpty()) {
      return head + "not computed, %s.".formatted(flip.notComputed());
    }
    if (Double.isNaN(flip.beyond())) {
      return head + "no other weight turns it.";
    }
    if (flip.beyond() == flip.weight()) {
      return head + "any change turns it to %s.".formatted(host(flip.winner()));
    }
    String side = flip.beyond() > flip.weight() ? "above" : "below";
    return head + "%s %s it is %s.".formatted(side, number(flip.beyond()), host(flip.winner()));
  }

  private String reading(ReadingFlip flip) {
    String head =
        "Reading %s of %s, %s %s: "
            .formatted(
                flip.metric().key(), host(flip.row()), number(flip.value()), flip.metric().unit());
    if (!flip.notComputed().isEmpty()) {
      return head + "not computed, %s.".formatted(flip.notComputed());
    }
    if (Double.isNaN(flip.flips())) {
      return head + "no value up to %s turns it.".formatted(number(flip.holds()));
    }
    String winner = flip.winner() == Decision.NO_HOST ? "nowhere" : host(flip.winner());
    return head + "from %s on it is %s.".formatted(number(flip.flips()), winner);
  }

  private static String name(Term term) {
    return "%s (tier %d)".formatted(term.score(), term.tier() + 1);
  }

  private String host(int row) {
    return explanation().hosts().get(row).host();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
