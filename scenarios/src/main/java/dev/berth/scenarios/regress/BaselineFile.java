package dev.berth.scenarios.regress;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A baseline as text: sections with a heading each, one decision per line, made for diff. */
final class BaselineFile {

  private static final String FORMAT = "berth regress baseline 1";
  private static final List<String> HEADINGS =
      List.of("strategy", "seed", "scenario", "reasons", "definition", "kpis", "decisions");

  private BaselineFile() {}

  static void write(Path file, Baseline baseline) {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    section(text, "strategy", List.of(baseline.strategy()));
    section(text, "seed", List.of(Long.toString(baseline.seed())));
    section(
        text, "scenario", baseline.scenario().isEmpty() ? List.of() : List.of(baseline.scenario()));
    section(text, "reasons", baseline.reasons());
    section(text, "definition", baseline.definition().lines().toList());
    section(text, "kpis", kpis(baseline.kpis()));
    section(text, "decisions", baseline.answers().stream().map(Answer::line).toList());
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(file, e), e);
    }
  }

  /**
   * @throws BadInputException when it cannot be read or is no baseline
   */
  static Baseline read(Path file) {
    Map<String, List<String>> sections = sections(file, lines(file));
    return new Baseline(
        only(file, sections, "strategy"),
        number(file, only(file, sections, "seed")),
        String.join("", section(sections, "scenario")),
        section(sections, "reasons"),
        section(sections, "definition").stream().collect(Collectors.joining("\n", "", "\n")),
        kpis(file, section(sections, "kpis")),
        answers(file, section(sections, "decisions")));
  }

  private static void section(StringBuilder text, String heading, List<String> lines) {
    text.append(heading).append(":\n");
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
  }

  private static List<String> kpis(KpiValues kpis) {
    List<String> lines = new ArrayList<>();
    kpis.values()
        .forEach(
            (key, values) ->
                lines.add(
                    key
                        + " "
                        + values.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    return lines;
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
        throw new BadInputException(
            "%s:1: is no baseline; its first line must be \"%s\"; make one with berth regress record."
                .formatted(file, FORMAT));
      }
      return lines;
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be read (%s); make a baseline with berth regress record --out %s."
              .formatted(file, e.getClass().getSimpleName(), file),
          e);
    }
  }

  private static Map<String, List<String>> sections(Path file, List<String> lines) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("  ")) {
        open.add(line.substring(2));
      } else if (line.endsWith(":") && HEADINGS.contains(line.substring(0, line.length() - 1))) {
        open = new ArrayList<>();
        sections.put(line.substring(0, line.length() - 1), open);
      } else {
        throw new BadInputException(
            "%s:%d: \"%s\" is no heading of a baseline (%s); was there a merge conflict?"
                .formatted(file, i + 1, line, String.join(", ", HEADINGS)));
      }
    }
    if (!sections.keySet().containsAll(HEADINGS)) {
      throw new BadInputException(
          "%s: has the headings %s, needs %s; record it again."
              .formatted(file, sections.keySet(), HEADINGS));
    }
    return sections;
  }

  private static List<String> section(Map<String, List<String>> sections, String heading) {
    return sections.getOrDefault(heading, List.of());
  }

  private static String only(Path file, Map<String, List<String>> sections, String heading) {
    List<String> lines = section(sections, heading);
    if (lines.size() != 1) {
      throw new BadInputException(
          "%s: the section %s must have one line, it has %d; record the baseline again."
              .formatted(file, heading, lines.size()));
    }
    return lines.get(0);
  }

  private static long number(Path file, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "%s: the seed \"%s\" is no whole number; record the baseline again."
              .formatted(file, text),
          e);
    }
  }

  private static KpiValues kpis(Path file, List<String> lines) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      List<Double> replications = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        try {
          replications.add(Double.valueOf(words[i]));
        } catch (NumberFormatException e) {
          throw new BadInputException(
              "%s: the KPI %s has the value \"%s\", which is no number; record the baseline again."
                  .formatted(file, words[0], words[i]),
              e);
        }
      }
      values.put(words[0], replications);
    }
    return new KpiValues(values);
  }

  private static List<Answer> answers(Path file, List<String> lines) {
    List<Answer> answers = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      answers.add(Answer.parse(lines.get(i), "%s, decision %d".formatted(file, i + 1)));
    }
    return answers;
  }
}
