package dev.berth.scenarios.hosts;

import dev.berth.configuration.Settings;
import dev.berth.libvirt.reading.Measured;
import dev.berth.model.BadInputException;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.placer.Explanation;
import dev.berth.ports.RunRecorder;
import dev.berth.reports.stats.Estimate;
import dev.berth.scenarios.spec.FleetDescription;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.ValidationFile;
import dev.berth.scenarios.spec.ValidationFile.Contention;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.workload.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Launches instances that do nothing but load, changes their settings while they run, measures what
 * they get, and puts the simulator's own models beside it. What it launched it removes, also when
 * something fails.
 */
public final class Validation {

  private static final int GROUP = 1;

  private final FleetDescription fleet;
  private final ValidationFile file;
  private final Consumer<String> out;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Long> launched = new ArrayList<>();

  public Validation(FleetDescription fleet, ValidationFile file, Consumer<String> out) {
    this.fleet = fleet;
    this.file = file;
    this.out = out;
  }

  /** Decides about the file's request on the real fleet and in the simulator; changes nothing. */
  public List<Parity.Verdict> parity(Path snapshotFile, Locations around) {
    try (Operation operation = open(fleet, false)) {
      operation.sample();
      wait(operation, file.windowMillis());
      operation.sample();
      Snapshot snapshot = Snapshot.of(operation);
      List<Explanation> real = new ArrayList<>();
      for (LaunchRequest request :
          file.request().requests(operation.fleet().nextInstance(), operation.loop().now())) {
        real.add(operation.propose(request));
      }
      return Parity.check(snapshot, snapshotFile, real, around);
    }
  }

  /** Measures and predicts. */
  public List<Comparison> measure() {
    try {
      int burners = file.contention().stream().mapToInt(c -> c.policies().size()).max().orElse(0);
      if (burners > 0) {
        contention(burners);
      }
      if (!file.iops().isEmpty()) {
        disk();
      }
      if (file.migrations() > 0) {
        migrations();
      }
    } finally {
      remove();
    }
    return List.copyOf(comparisons);
  }

  private void contention(int burners) {
    try (Operation operation = open(fleet.with(file.burnArguments(), 0), true)) {
      int row = row(operation, file.host());
      double[] before = new double[file.samples()];
      windows(operation, sample -> before[sample] = cpu(operation, row) * cpus(operation, row));
      double others = Estimate.ofMean(before).mean();
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < burners; i++) {
        ids.add(launch(operation, row, weight(1024)));
      }
      for (Contention each : file.contention()) {
        measure(operation, row, each, ids, others);
      }
    }
    remove();
  }

  /**
   * Instances that a case does not name keep to one hundredth of a CPU.
   *
   * @param others what the host used before any instance loaded it, which goes on
   */
  private void measure(
      Operation operation, int row, Contention contention, List<Long> ids, double others) {
    List<ConfigurationPolicy> policies = new ArrayList<>(contention.policies());
    while (policies.size() < ids.size()) {
      policies.add(
          new ConfigurationPolicy(
              "quiet", 1, Map.of(Settings.WEIGHT.key(), 2L, Settings.CAP.key(), 0.01)));
    }
    for (int i = 0; i < ids.size(); i++) {
      configure(operation, ids.get(i), policies.get(i));
    }
    double[][] got = new double[ids.size()][file.samples()];
    double[] host = new double[file.samples()];
    windows(
        operation,
        sample -> {
          for (int i = 0; i < ids.size(); i++) {
            got[i][sample] = operation.fleet().reading(ids.get(i), Channel.CPU);
          }
          host[sample] = cpu(operation, row) * cpus(operation, row);
        });
    List<Double> predicted = Forecasts.cpu(policies, cpus(operation, row), others);
    for (int i = 0; i < contention.policies().size(); i++) {
      add(
          "%s: CPU of %s".formatted(contention.name(), words(policies.get(i), i)),
          "CPUs",
          predicted.get(i),
          got[i]);
    }
    double sum = predicted.stream().mapToDouble(Double::doubleValue).sum();
    add(contention.name() + ": CPU of the host", "CPUs", sum + others, host);
  }

  private static String words(ConfigurationPolicy policy, int number) {
    Double cap = Settings.CAP.in(policy);
    return "%c (weight %d%s)"
        .formatted('A' + number, Settings.WEIGHT.in(policy), cap == null ? "" : ", cap " + cap);
  }

  private void disk() {
    try (Operation operation = open(fleet.with(file.writeArguments(), 0), true)) {
      int row = row(operation, file.host());
      long id = launch(operation, row, iops(file.iops().get(0)));
      for (long limit : file.iops()) {
        configure(operation, id, iops(limit));
        double[] measured = new double[file.samples()];
        windows(operation, sample -> measured[sample] = reading(operation, row, Metric.DISK_IOPS));
        add("disk limited to %d operations/s".formatted(limit), "1/s", (double) limit, measured);
      }
    }
    remove();
  }

  private void migrations() {
    try (Operation operation = open(fleet.with(idle(), file.mibPerSecond()), true)) {
      int from = row(operation, file.host());
      int to = row(operation, file.target());
      long id = launch(operation, from, ConfigurationPolicy.DEFAULT);
      double[] elapsed = new double[file.migrations()];
      double[] down = new double[file.migrations()];
      double[] sent = new double[file.migrations()];
      wait(operation, file.settleMillis());
      operation.sample();
      wait(operation, file.windowMillis());
      operation.sample();
      double busy = operation.fleet().reading(id, Channel.CPU);
      for (int i = 0; i < file.migrations(); i++) {
        int number = i;
        operation
            .fleet()
            .onMove(
                (instance, source, target, figures) -> {
                  elapsed[number] = figure(figures, "time_elapsed") / Ticks.PER_SECOND;
                  down[number] = figure(figures, "downtime") / Ticks.PER_SECOND;
                  sent[number] = figure(figures, "memory_processed") / (1 << 20);
                });
        migrate(operation, id, i % 2 == 0 ? to : from);
      }
      MigrationOutcome predicted =
          Forecasts.migration(
              (double) file.flavor().demand().memoryMiB(),
              Double.isNaN(busy) ? 0 : busy,
              file.mibPerSecond());
      String what = "migration at %d MiB/s: ".formatted(file.mibPerSecond());
      add(what + "time", "s", predicted.durationTicks() / (double) Ticks.PER_SECOND, elapsed);
      add(what + "memory sent", "MiB", predicted.sentMiB(), sent);
      add(what + "down time", "s", predicted.downTicks() / (double) Ticks.PER_SECOND, down);
    }
    remove();
  }

  private String idle() {
    return fleet.spec().template().boot().arguments();
  }

  private static double figure(Map<String, Object> figures, String key) {
    return figures.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private interface Window {
    void measure(int sample);
  }

  private void windows(Operation operation, Window window) {
    wait(operation, file.settleMillis());
    operation.sample();
    for (int sample = 0; sample < file.samples(); sample++) {
      wait(operation, file.windowMillis());
      operation.sample();
      window.measure(sample);
    }
  }

  private static void wait(Operation operation, long millis) {
    boolean never = operation.loop().runUntil(() -> false, millis);
    assert !never : "waits in full";
  }

  private void add(String quantity, String unit, double predicted, double[] measured) {
    Comparison comparison = new Comparison(quantity, unit, predicted, Estimate.ofMean(measured));
    comparisons.add(comparison);
    out.accept("  %s%n".formatted(quantity));
  }

  private long launch(Operation operation, int row, ConfigurationPolicy policy) {
    long id = operation.fleet().nextInstance();
    LaunchRequest request =
        new LaunchRequest(
            id,
            "validate-" + id,
            "berth",
            "berth/validate-" + GROUP,
            "",
            file.flavor(),
            Set.of(),
            policy,
            operation.loop().now(),
            Ticks.NEVER);
    operation.placer().direct(id, row);
    launched.add(id);
    operation.submit(request);
    operation.settle();
    require(operation, id, "runs");
    return id;
  }

  private static void configure(Operation operation, long id, ConfigurationPolicy policy) {
    operation.fleet().reconfigure(id, policy);
    operation.settle();
    require(operation, id, "configured");
  }

  private static void migrate(Operation operation, long id, int row) {
    Placement there = new Placement(row, 1, 0);
    operation.manager().state().ledger().beginMigration(id, there);
    operation.fleet().migrate(id, there);
    operation.settle();
    require(operation, id, "migrated");
  }

  private static void require(Operation operation, long id, String wanted) {
    String outcome = operation.outcome(id);
    if (!outcome.equals(wanted)) {
      throw new BadInputException(
          "The validation ended early: instance %d: %s.".formatted(id, outcome));
    }
  }

  private static ConfigurationPolicy weight(long weight) {
    return new ConfigurationPolicy("load", 1, Map.of(Settings.WEIGHT.key(), weight));
  }

  private static ConfigurationPolicy iops(long limit) {
    Map<String, Object> settings = new TreeMap<>();
    settings.put(Settings.IOPS_LIMIT.key(), limit);
    return new ConfigurationPolicy("writer", 1, settings);
  }

  private static double cpu(Operation operation, int row) {
    return reading(operation, row, Metric.CPU_UTILISATION);
  }

  private static double reading(Operation operation, int row, Metric metric) {
    return operation.fleet().measured(row).get(metric) instanceof Measured.Available available
        ? available.value()
        : Double.NaN;
  }

  private static int cpus(Operation operation, int row) {
    return (int) (operation.fleet().hosts().get(row).type().nameplate().milliVcpu() / 1000);
  }

  private static int row(Operation operation, String host) {
    int row = operation.row(host);
    if (row < 0) {
      throw new BadInputException("The fleet has no host %s.".formatted(host));
    }
    return row;
  }

  private Operation open(FleetDescription description, boolean applies) {
    return new Operation(description, applies, false, RunRecorder.NONE, out);
  }

  /** Ends what was launched, wherever it stands. */
  private void remove() {
    if (launched.isEmpty()) {
      return;
    }
    try (Operation operation = open(fleet.with(idle(), 0), true)) {
      for (long id : launched) {
        if (operation.fleet().instances().containsKey(id)) {
          operation.manager().terminate(id);
        }
      }
      operation.settle();
    }
    launched.clear();
  }
}
