package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Replay;
import dev.berth.scenarios.spec.Study;
import dev.berth.whatif.Hypothesis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Parameters(commandDescription = "Says why a request went to its host: every refusal and score.")
final class ExplainCommand implements Command {

  private static final int SHORT = 10;

  @Parameter(description = "SCENARIO", required = true)
  private String scenario = "";

  @Parameter(names = "--strategy", description = "the strategy that decided", required = true)
  private String strategy = "";

  @Parameter(names = "--request", description = "number of the request, from 0", required = true)
  private long request;

  @Parameter(names = "--replication", description = "number of the replication, from 0")
  private int replication;

  @Parameter(
      names = "--point",
      description = "label of the sweep point; the first one unless given")
  private String point = "";

  @Parameter(names = "--all", description = "show every host")
  private boolean all;

  @Parameter(names = "--json", description = "print the explanation as JSON, every host included")
  private boolean json;

  @ParametersDelegate private final HypothesisOptions hypothesis = new HypothesisOptions();

  @ParametersDelegate private final Scenarios scenarios = new Scenarios();

  @Override
  public int run(Console console) {
    scenarios.only(List.of(strategy));
    Study study = scenarios.read(console, scenario);
    Cell cell = cell(study);
    Replay.Answer answer =
        answer(cell)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--request %d: there is no such request before the horizon; see the column request of decisions.parquet."
                            .formatted(request)));
    console.out().print(json ? Json.text(json(answer)) : text(answer));
    return ExitStatus.DONE;
  }

  private String text(Replay.Answer answer) {
    String policy = new MergedPolicyPage(answer.merge()).text();
    return answer
        .explained()
        .map(each -> new ExplanationPage(each, all ? Integer.MAX_VALUE : SHORT).text())
        .map(page -> policy.isEmpty() ? page : page + "\n" + policy)
        .orElseGet(
            () ->
                "Request %d is refused at the door, by the rule %s.%n%n%s"
                    .formatted(request, answer.refusal(), policy));
  }

  private Map<String, Object> json(Replay.Answer answer) {
    Map<String, Object> plain = new LinkedHashMap<>();
    answer
        .explained()
        .ifPresentOrElse(
            each -> plain.putAll(ExplanationJson.of(each)),
            () -> {
              plain.put("request", request);
              plain.put("refused", answer.refusal());
            });
    plain.put("policy", new MergedPolicyPage(answer.merge()).json());
    return plain;
  }

  private Optional<Replay.Answer> answer(Cell cell) {
    Hypothesis asked = hypothesis.about(cell.scenario().hosts());
    try {
      return Replay.explain(cell, request, asked);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("explain: " + e.getMessage(), e);
    }
  }

  private Cell cell(Study study) {
    String wanted = point.isEmpty() ? study.points().keySet().iterator().next() : point;
    return Cell.of(study).stream()
        .filter(c -> c.key().point().equals(wanted) && c.key().replication() == replication)
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "explain: the scenario has no replication %d at point \"%s\"; it has %d replications and the points %s."
                        .formatted(
                            replication,
                            wanted,
                            study.base().replications(),
                            study.points().keySet())));
  }
}
