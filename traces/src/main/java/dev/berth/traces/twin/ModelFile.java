package dev.berth.traces.twin;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.traces.parameters.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a twin model as CSV: one record per line, its first field says what it is. */
public final class ModelFile {

  /** The name of a model's file in the folder of a twin. */
  public static final String NAME = "model.csv";

  private ModelFile() {}

  /**
   * Writes a model.
   *
   * @throws BadInputException when the file cannot be written
   */
  public static void write(TwinModel model, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (CsvWriter csv = CsvWriter.builder().build(file)) {
        write(model, csv);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException(
          "%s: the model cannot be written (%s). Choose a place that can be.".formatted(file, e),
          e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws BadInputException when the file is missing or no model
   */
  public static TwinModel read(Path file) {
    return ModelRecords.of(file).model();
  }

  /** A model that ships with this module. */
  public static TwinModel shipped(String name) {
    return ModelRecords.of(Parameters.rows(name)).model();
  }

  private static void write(TwinModel model, CsvWriter csv) {
    csv.writeRecord("name", model.name());
    model.notes().forEach(note -> csv.writeRecord("note", note));
    BatchRates rates = model.rates();
    record(csv, "batches-per-hour", rates.perHour());
    record(csv, "rate-variation", rates.hourVariation(), rates.hourAutocorrelation());
    record(csv, "slot-variation", rates.slotVariation());
    record(csv, "whole-days", rates.wholeDays() ? 1 : 0);
    record(csv, "grid-ms", rates.gridTicks());
    rates.hourFactors().forEach(factor -> record(csv, "hour-factor", factor));
    rates.dayFactors().forEach(factor -> record(csv, "day-factor", factor));
    model.flavors().forEach(flavor -> flavor(csv, flavor));
    record(csv, "together", model.together());
    record(csv, "tenant-reuse", model.tenantReuse());
    for (int part = 0; part < BatchLaw.PARTS; part++) {
      int of = part;
      model
          .batches()
          .sizeCounts()
          .get(part)
          .forEach((size, count) -> record(csv, "batch-size", of, size, count));
    }
    for (int i = 0; i < model.batches().classes().size(); i++) {
      BatchLaw.SizeClass sizeClass = model.batches().classes().get(i);
      record(csv, "same-share", sizeClass.sameShare());
      weights(csv, "same-weight", i, sizeClass.sameWeights());
      weights(csv, "mixed-weight", i, sizeClass.mixedWeights());
    }
    for (int i = 0; i < model.lifetimes().size(); i++) {
      lifetime(csv, "lifetime", i, model.lifetimes().get(i));
    }
    record(csv, "warm", model.warm().instances());
    weights(csv, "warm-weight", 0, model.warm().flavorWeights());
    lifetime(csv, "warm-lifetime", 0, model.warm().residual());
  }

  private static void flavor(CsvWriter csv, Flavor flavor) {
    ResourceVector demand = flavor.demand();
    csv.writeRecord(
        "flavor",
        flavor.name(),
        Long.toString(demand.milliVcpu()),
        Long.toString(demand.memoryMiB()),
        Long.toString(demand.diskGiB()),
        Long.toString(demand.networkMbps()),
        Long.toString(demand.gpuPerMille()),
        Integer.toString(flavor.shape().numaNodes()));
  }

  private static void weights(CsvWriter csv, String name, int index, List<Double> weights) {
    for (int flavor = 0; flavor < weights.size(); flavor++) {
      if (weights.get(flavor) > 0) {
        record(csv, name, index, flavor, weights.get(flavor));
      }
    }
  }

  private static void lifetime(CsvWriter csv, String name, int index, LifetimeLaw law) {
    long[] ticks = law.stepTicks();
    double[] shares = law.stepShares();
    for (int i = 0; i < ticks.length; i++) {
      record(csv, name, index, ticks[i], shares[i]);
    }
    record(csv, name + "-tail-ms", index, law.tailMeanTicks());
  }

  private static void record(CsvWriter csv, String name, Number... values) {
    String[] fields = new String[values.length + 1];
    fields[0] = name;
    for (int i = 0; i < values.length; i++) {
      fields[i + 1] = values[i].toString();
    }
    csv.writeRecord(fields);
  }
}
