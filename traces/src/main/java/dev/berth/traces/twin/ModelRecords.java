package dev.berth.traces.twin;

import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records of a model file by name, and the model that they make. */
final class ModelRecords {

  private final Path file;
  private final Map<String, List<Row>> byName = new LinkedHashMap<>();

  private ModelRecords(Path file) {
    this.file = file;
  }

  static ModelRecords of(Path file) {
    return of(Rows.of(file, ',', List.of("record")));
  }

  static ModelRecords of(Rows source) {
    ModelRecords records = new ModelRecords(source.file());
    try (Rows rows = source) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        records.byName.computeIfAbsent(row.text(0), name -> new ArrayList<>()).add(row);
      }
    }
    return records;
  }

  TwinModel model() {
    try {
      List<Flavor> flavors = all("flavor").stream().map(ModelRecords::flavor).toList();
      List<LifetimeLaw> lifetimes = new ArrayList<>();
      for (int i = 0; i < flavors.size(); i++) {
        lifetimes.add(lifetime("lifetime", i));
      }
      return new TwinModel(
          one("name").text(1),
          all("note").stream().map(row -> row.text(1)).toList(),
          rates(),
          flavors,
          batches(flavors.size()),
          lifetimes,
          one("together").amount(1),
          one("tenant-reuse").amount(1),
          new TwinModel.WarmLaw(
              (long) one("warm").amount(1),
              weights("warm-weight", 0, flavors.size()),
              lifetime("warm-lifetime", 0)));
    } catch (BadRecordException e) {
      throw new BadInputException(
          "%s:%d: %s. Write the model again with berth traces twin."
              .formatted(file, e.fault().line(), e.fault().reason()),
          e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "%s: %s Write the model again with berth traces twin.".formatted(file, e.getMessage()),
          e);
    }
  }

  private List<Row> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  private Row one(String name) {
    List<Row> rows = all(name);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("There is no record '%s'.".formatted(name));
    }
    return rows.get(0);
  }

  private BatchRates rates() {
    return new BatchRates(
        one("batches-per-hour").amount(1),
        all("hour-factor").stream().map(row -> row.amount(1)).toList(),
        all("day-factor").stream().map(row -> row.amount(1)).toList(),
        one("rate-variation").amount(1),
        one("rate-variation").amount(2),
        one("slot-variation").amount(1),
        one("whole-days").amount(1) == 1,
        (long) one("grid-ms").amount(1));
  }

  private static Flavor flavor(Row row) {
    return new Flavor(
        row.text(1),
        new Shape(
            new ResourceVector(
                row.positive(2, 1),
                row.rounded(3, 1),
                row.rounded(4, 1),
                row.rounded(5, 1),
                row.rounded(6, 1)),
            (int) row.amount(7)));
  }

  private BatchLaw batches(int flavors) {
    List<TreeMap<Integer, Long>> sizes = new ArrayList<>();
    for (int part = 0; part < BatchLaw.PARTS; part++) {
      sizes.add(new TreeMap<>());
    }
    for (Row row : all("batch-size")) {
      if (row.amount(1) >= BatchLaw.PARTS) {
        throw row.bad(1, "is no part of the day");
      }
      sizes.get((int) row.amount(1)).put((int) row.amount(2), (long) row.amount(3));
    }
    List<BatchLaw.SizeClass> classes = new ArrayList<>();
    for (Row row : all("same-share")) {
      int index = classes.size();
      classes.add(
          new BatchLaw.SizeClass(
              row.amount(1),
              weights("same-weight", index, flavors),
              weights("mixed-weight", index, flavors)));
    }
    return new BatchLaw(sizes, classes);
  }

  private List<Double> weights(String name, int index, int flavors) {
    Double[] weights = new Double[flavors];
    java.util.Arrays.fill(weights, 0.0);
    for (Row row : all(name)) {
      if ((int) row.amount(1) == index) {
        int flavor = (int) row.amount(2);
        if (flavor >= flavors) {
          throw row.bad(2, "is no index of a flavor");
        }
        weights[flavor] = row.amount(3);
      }
    }
    return List.of(weights);
  }

  private LifetimeLaw lifetime(String name, int index) {
    List<Row> steps = all(name).stream().filter(row -> (int) row.amount(1) == index).toList();
    double tail =
        all(name + "-tail-ms").stream()
            .filter(row -> (int) row.amount(1) == index)
            .mapToDouble(row -> row.amount(2))
            .findFirst()
            .orElse(0);
    return new LifetimeLaw(
        steps.stream().mapToLong(row -> row.rounded(2, 1)).toArray(),
        steps.stream().mapToDouble(row -> row.amount(3)).toArray(),
        tail);
  }
}
