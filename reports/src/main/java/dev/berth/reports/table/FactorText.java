package dev.berth.reports.table;

import dev.berth.reports.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Effects of factors as aligned text. */
public record FactorText(FactorTable table) {

  /** The text, each line ended by a line feed. */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("strategy", "effect"));
    table.columns().forEach(kpi -> head.add("%s (%s)".formatted(kpi.label(), kpi.printedUnit())));
    lines.add(head);
    for (FactorTable.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.strategy(), row.effect()));
      for (int i = 0; i < table.columns().size(); i++) {
        cells.add(cell(i, row.estimates().get(i)));
      }
      lines.add(cells);
    }
    StringBuilder text =
        new StringBuilder(
            "\nEffects of factors: mean at the second level less mean at the first; interactions"
                + " are half the change of one effect by the other factor [95 % interval], * not 0\n");
    int[] widths =
        IntStream.range(0, head.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    lines.forEach(line -> text.append(aligned(line, widths)));
    return text.toString();
  }

  /** The effect and its interval in the KPI's unit, with a star where 0 lies outside. */
  String cell(int column, Optional<Estimate> estimate) {
    return estimate
        .map(
            e ->
                String.join(" ", Numbers.differenceAndInterval(table.columns().get(column), e))
                    + (FactorTable.isClear(e) ? " *" : "  "))
        .orElse("-");
  }

  private static String aligned(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - line.get(i).length());
      text.append(i < 2 ? line.get(i) + space : space + line.get(i)).append("  ");
    }
    return text.toString().stripTrailing() + "\n";
  }
}
