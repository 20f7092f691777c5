package example;

import dev.berth.term.Parameter;
import dev.berth.term.Score;
import dev.berth.term.TermProvider;
import dev.berth.term.TermType;
import java.util.List;

/** What this jar brings to Berth; named in META-INF/services/dev.berth.term.TermProvider. */
public final class OwnTerms implements TermProvider {

  @Override
  public List<TermType<Score>> scores() {
    return List.of(
        new TermType<>(
            "gpu-saver",
            "Keeps hosts with graphics devices for requests that need one.",
            "example",
            List.of(Parameter.number("penalty", 1, 0, 1, "how much a wasted device costs")),
            parameters -> new GpuSaver(parameters.number("penalty"))));
  }
}
