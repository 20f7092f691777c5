package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.reports.store.Json;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.TwinSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.parquet.RequestWriter;
import dev.berth.traces.twin.ModelFile;
import dev.berth.traces.twin.Nearness;
import dev.berth.traces.twin.TraceProfile;
import dev.berth.traces.twin.TwinFit;
import dev.berth.traces.twin.TwinModel;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code berth traces twin}: fits a generator to a trace and says how near it comes. */
@Parameters(commandDescription = "Fits a generator to a trace and prints how near its twins come.")
final class TracesTwinCommand implements Command {

  private static final String WHOLE = "twins fitted and scored on the whole trace";
  private static final String HALVES = "twins fitted on the first half, scored on the second";
  private static final String ITSELF = "no twin: the first half itself, scored on the second";

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @ParametersDelegate private final TraceFiles files = new TraceFiles();

  @Parameter(
      names = "--out",
      description = "folder for the model, a twin, the comparison and the runs",
      required = true)
  private String out = "";

  @Parameter(names = "--twins", description = "how many twins are compared, 1 to 100")
  private int twins = 10;

  @Parameter(
      names = "--strategies",
      description = "A,B: strategies that run on trace and twins; none leaves the runs out")
  private List<String> strategies =
      List.of("first-fit", "best-fit", "worst-fit", "dot-product", "pack-then-spread");

  @Parameter(names = "--seed", description = "seed of every random number")
  private long seed = 1;

  @Override
  public int run(Console console) {
    if (twins < 1 || twins > 100) {
      throw new BadInputException("--twins (%d) must be from 1 to 100.".formatted(twins));
    }
    FoundTrace trace = files.only(console.path(file));
    WorkloadSpec spec = files.spec(trace, console);
    Path folder = console.path(out);
    String name = trace.format().key();
    TraceProfile whole = profile(spec, 0, Ticks.NEVER);
    if (whole.requests().count() < 2) {
      throw new BadInputException(
          "%s: has fewer than two requests. A twin needs a trace.".formatted(trace.path()));
    }
    TwinModel model = TwinFit.of(name, whole);
    makeFolder(folder);
    ModelFile.write(model, folder.resolve(ModelFile.NAME));
    Map<String, List<Nearness>> near = new LinkedHashMap<>();
    near.put(WHOLE, nearness(whole, model, 0));
    halves(name, spec, whole.endTick() / 2, whole.endTick(), near);
    try (Workload twin = twin(model, 0, whole.endTick()).open(new Draws(seed))) {
      RequestWriter.write(twin, folder.resolve("twin.parquet"));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    near.forEach((scope, list) -> all.put(scope, NearnessTable.means(list)));
    console.out().print(NearnessTable.text(near));
    model.notes().forEach(note -> console.out().println("Assumed or said: " + note));
    if (!strategies.contains("none")) {
      TwinRuns runs = new TwinRuns(trace, model, folder, strategies, twins, seed);
      TwinRuns.Compared compared = runs.compare(spec, whole.endTick(), console);
      console.out().print("\n" + compared.text());
      all.put("strategies", compared.rows());
    }
    write(folder.resolve("nearness.json"), Json.text(all));
    console.err().println("Model and comparison: " + folder);
    return ExitStatus.DONE;
  }

  /** Beside the twins stands what nothing that is fitted to the first half can know. */
  private void halves(
      String name, WorkloadSpec spec, long middle, long end, Map<String, List<Nearness>> near) {
    long half = middle / Ticks.PER_HOUR * Ticks.PER_HOUR;
    TraceProfile first = profile(spec, 0, half);
    TraceProfile second = profile(spec, half, end + 1);
    if (first.requests().count() < 2 || second.requests().count() < 2) {
      return;
    }
    near.put(HALVES, nearness(second, TwinFit.of(name, first), half));
    near.put(ITSELF, List.of(Nearness.of(second, first)));
  }

  private List<Nearness> nearness(TraceProfile trace, TwinModel model, long startTick) {
    List<Nearness> all = new ArrayList<>();
    for (int i = 0; i < twins; i++) {
      Draws draws = new Draws(seed).replication(i);
      try (Workload twin = twin(model, startTick, trace.endTick()).open(draws)) {
        all.add(Nearness.of(trace, TraceProfile.of(twin, 0, trace.endTick())));
      }
    }
    return all;
  }

  private static WorkloadSpec twin(TwinModel model, long startTick, long horizonTicks) {
    return new TwinSpec(model, 1, 1, startTick, horizonTicks);
  }

  private static TraceProfile profile(WorkloadSpec spec, long fromTick, long untilTick) {
    try (Workload workload = spec.open(new Draws(1))) {
      return TraceProfile.of(workload, fromTick, untilTick);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be made (%s). Choose another --out.".formatted(folder, e), e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(file, e), e);
    }
  }
}
