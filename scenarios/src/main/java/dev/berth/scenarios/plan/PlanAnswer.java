package dev.berth.scenarios.plan;

import java.util.List;

/** All that a plan came to. */
public record PlanAnswer(List<PlanOption> options, List<MixPlan> mixes) {

  public PlanAnswer {
    options = List.copyOf(options);
    mixes = List.copyOf(mixes);
  }

  /** Whether an answer was found, and all that were found hold on fresh seeds. */
  public boolean kept() {
    return options.stream().anyMatch(option -> option.answer().isPresent())
        && options.stream().flatMap(option -> option.check().stream()).allMatch(Probe::met)
        && mixes.stream().flatMap(mix -> mix.check().stream()).allMatch(Probe::met);
  }
}
