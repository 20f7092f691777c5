package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.chart.Figure;
import dev.berth.reports.store.FolderMoves;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A page in the look of a report, put together from headings, paragraphs, tables and figures. */
public final class Document {

  private final String title;
  private final StringBuilder body = new StringBuilder();
  private final Pictures pictures;
  private final Path folder;

  /**
   * Starts a page; its pictures go to {@code charts/} beside it.
   *
   * @param folder where the page will stand
   */
  public Document(Path folder, String title, String question) {
    this.folder = folder;
    this.title = title;
    Path charts = folder.resolve(Report.CHARTS);
    FolderMoves.makeFolder(charts);
    pictures = new Pictures(charts);
    body.append(
        "<header><h1>%s</h1>\n<p class=\"question\">%s</p></header>\n"
            .formatted(escape(title), escape(question)));
  }

  public Document heading(String text) {
    body.append("<h2>%s</h2>\n".formatted(escape(text)));
    return this;
  }

  public Document paragraph(String text) {
    body.append("<p>%s</p>\n".formatted(escape(text)));
    return this;
  }

  /** A table; the first field of a row names it. */
  public Document table(List<String> head, List<List<String>> rows) {
    body.append("<div class=\"scroll\"><table>\n<thead><tr>");
    head.forEach(cell -> body.append("<th scope=\"col\">%s</th>".formatted(escape(cell))));
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      body.append(
          row.subList(1, row.size()).stream()
              .map(cell -> "<td>%s</td>".formatted(escape(cell)))
              .collect(
                  Collectors.joining(
                      "",
                      "<tr><th scope=\"row\">%s</th>".formatted(escape(row.get(0))),
                      "</tr>\n")));
    }
    body.append("</tbody></table></div>\n");
    return this;
  }

  public Document figure(Figure figure) {
    body.append("<div class=\"charts\">").append(pictures.of(List.of(figure))).append("</div>\n");
    return this;
  }

  /** Writes the page under a name. */
  public Path write(String file) {
    Path path = folder.resolve(file);
    FolderMoves.write(path, Page.frame(title, body.toString()));
    return path;
  }
}
