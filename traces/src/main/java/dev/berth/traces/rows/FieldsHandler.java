package dev.berth.traces.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the columns of a record of delimited text, and nothing else. */
final class FieldsHandler extends AbstractBaseCsvCallbackHandler<Fields> {

  private List<String> values = new ArrayList<>();
  private int columns;

  @Override
  protected void handleBegin(long line) {
    values = new ArrayList<>(Math.max(columns, 1));
  }

  @Override
  protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
    values.add(length == 0 ? "" : new String(text, offset, length));
  }

  @Override
  protected @Nullable Fields buildRecord() {
    columns = values.size();
    return new Fields(getStartingLineNumber(), values);
  }
}
