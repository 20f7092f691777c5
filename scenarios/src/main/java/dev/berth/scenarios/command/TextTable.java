package dev.berth.scenarios.command;

import java.util.ArrayList;
import java.util.List;

/** A table of aligned columns; a header of empty texts is left out. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean headed;
  private int indent;

  TextTable(String... header) {
    headed = !String.join("", header).isEmpty();
    if (headed) {
      rows.add(List.of(header));
    }
  }

  TextTable indented(int spaces) {
    indent = spaces;
    return this;
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.size() == (headed ? 1 : 0);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row)));
      if (row == 0 && headed) {
        text.append(" ".repeat(indent)).append("-".repeat(widest() - indent)).append('\n');
      }
    }
    return text.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      int width = width(column);
      boolean number = cell.matches("-?[0-9][0-9,.]*");
      line.append(number ? " ".repeat(width - cell.length()) + cell : cell);
      if (column < cells.size() - 1) {
        line.append(number ? "  " : " ".repeat(width - cell.length() + 2));
      }
    }
    return line.toString().stripTrailing() + "\n";
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private int widest() {
    return rows.stream().mapToInt(row -> line(row).length() - 1).max().orElse(0);
  }
}
