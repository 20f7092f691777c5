package dev.berth.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Results beside published figures as aligned text. */
public record PublishedText(PublishedTable table) {

  /** The text, each line ended by a line feed. */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("strategy", "figures"));
    table.columns().forEach(kpi -> head.add(kpi.label() + " (" + kpi.printedUnit() + ")"));
    lines.add(head);
    for (PublishedTable.Line line : table.lines()) {
      List<String> cells = new ArrayList<>(List.of(line.strategy(), line.figures()));
      cells.addAll(line.texts());
      lines.add(cells);
    }
    int[] widths =
        IntStream.range(0, head.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder("\nBeside " + table.source() + "\n");
    lines.forEach(line -> text.append(aligned(line, widths)));
    return text.toString();
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
