package dev.berth.traces.parameters;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.berth.traces.rows.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A parameter file of this module: records that begin with the name of what they say, followed by
 * numbers. Comments begin with #.
 */
public final class Parameters {

  private final String file;
  private final Map<String, List<double[]>> records = new LinkedHashMap<>();

  private Parameters(String file) {
    this.file = file;
  }

  /** Reads a file that stands beside this class. */
  public static Parameters of(String file) {
    Parameters parameters = new Parameters(file);
    InputStream stream = open(file);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(stream)) {
      reader.forEach(parameters::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parameters;
  }

  /** The records of a file that stands beside this class, as text. */
  public static Rows rows(String file) {
    return Rows.of(Path.of(file), open(file), ',', List.of("record"));
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        Parameters.class.getResourceAsStream(file), "The parameter file is in the jar.");
  }

  private void add(CsvRecord fields) {
    double[] numbers =
        fields.getFields().stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    records.computeIfAbsent(fields.getField(0), name -> new ArrayList<>()).add(numbers);
  }

  /** Whether there is a record of a name. */
  public boolean has(String name) {
    return records.containsKey(name);
  }

  /** All records of a name, in the file's order. */
  public List<double[]> all(String name) {
    List<double[]> found = records.get(name);
    if (found == null) {
      throw new IllegalStateException("%s has no record '%s'.".formatted(file, name));
    }
    return found;
  }

  /** The numbers of the only record of a name. */
  public double[] one(String name) {
    return all(name).get(0);
  }
}
