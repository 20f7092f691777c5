package dev.berth.traces.excel;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The first sheet of an Excel file, old or new, held in memory whole. */
public final class Sheets {

  private Sheets() {}

  /**
   * All rows, the header first; a row is as long as its last cell.
   *
   * @throws BadInputException when the file is missing or no Excel file
   */
  public static List<List<String>> rows(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("%s: there is no such file. Correct the path.".formatted(file));
    }
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : workbook.getSheetAt(0)) {
        rows.add(cells(row));
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          "%s: is no readable Excel file: %s. Fetch it again.".formatted(file, e.getMessage()), e);
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      cells.add(text(row.getCell(column)));
    }
    return cells;
  }

  private static String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? NumberToTextConverter.toText(cell.getNumericCellValue())
        : cell.toString().strip();
  }
}
