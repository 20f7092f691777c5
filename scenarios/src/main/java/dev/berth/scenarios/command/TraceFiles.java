package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import dev.berth.model.BadInputException;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.TraceFormat;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.rows.BadRecords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options that every command with a trace has. */
final class TraceFiles {

  @Parameter(
      names = "--format",
      description = "format of the trace, where its content does not say")
  private @Nullable String format;

  @Parameter(
      names = "--bad-records",
      description = "fail, skip, or a CSV file that they are written to with their reasons")
  private String badRecords = "fail";

  /** The traces at a path. */
  List<FoundTrace> in(Path path) {
    return format == null ? FoundTrace.in(path) : List.of(new FoundTrace(named(format), path));
  }

  /** The only trace at a path. */
  FoundTrace only(Path path) {
    return format == null ? FoundTrace.only(path) : new FoundTrace(named(format), path);
  }

  /** How a trace is read. */
  WorkloadSpec spec(FoundTrace trace, Console console) {
    return trace.format().at(trace.path(), true, choice(console));
  }

  private BadRecords choice(Console console) {
    return switch (badRecords.toLowerCase(Locale.ROOT)) {
      case "fail" -> BadRecords.FAIL;
      case "skip" -> BadRecords.SKIP;
      default -> BadRecords.quarantine(console.path(badRecords));
    };
  }

  private static TraceFormat named(String key) {
    return TraceFormat.byKey(key)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--format: there is no format %s. Name one of %s."
                        .formatted(
                            key,
                            Arrays.stream(TraceFormat.values())
                                .map(TraceFormat::key)
                                .collect(Collectors.joining(", ")))));
  }
}
