package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be compared between a real fleet and the simulator.
 *
 * @param request whose placement both decide
 * @param host on which instances contend
 * @param target to which one of them migrates
 * @param burnArguments of the kernel of a guest that keeps its vCPUs busy
 * @param writeArguments of one that writes to its disk without end
 * @param windowMillis of one measurement
 * @param samples measurements of each quantity
 * @param settleMillis between a change and the first measurement
 * @param iops limits to be measured
 * @param migrations to be measured
 * @param mibPerSecond bandwidth of the migrations
 */
public record ValidationFile(
    LaunchFile request,
    String host,
    String target,
    Flavor flavor,
    String burnArguments,
    String writeArguments,
    long windowMillis,
    int samples,
    long settleMillis,
    List<Contention> contention,
    List<Long> iops,
    int migrations,
    int mibPerSecond) {

  /** Instances beside each other on one host, each with its policy. */
  public record Contention(String name, List<ConfigurationPolicy> policies) {}

  /**
   * Reads a file.
   *
   * @throws dev.berth.model.BadInputException at the first thing that is wrong
   */
  public static ValidationFile read(Path file, Locations around) {
    Section in = Section.of(YamlReader.read(file));
    Locations here = around.from(file);
    List<Flavor> flavors = FlavorList.read(in);
    if (flavors.size() != 1) {
      throw in.error("flavors", "must be one flavor");
    }
    Section arguments = in.section("arguments");
    Section migration = in.section("migration");
    ValidationFile validation =
        new ValidationFile(
            LaunchFile.read(in.get("request", here.file()).path()),
            in.get("host", TEXT),
            in.get("target", TEXT),
            flavors.get(0),
            arguments.get("burn", TEXT),
            arguments.get("write", TEXT),
            Ticks.of(in.get("window", DURATION, Duration.ofSeconds(2))),
            in.get("samples", integer(2, 1000), 5),
            Ticks.of(in.get("settle", DURATION, Duration.ofSeconds(2))),
            in.sections("contention").stream().map(ValidationFile::contention).toList(),
            in.get("iops", list(Kinds.wholeNumber()), List.of()),
            migration.get("count", integer(0, 100), 0),
            migration.get("mibPerSecond", integer(1, 1_000_000), 20));
    in.requireAllKnown();
    return validation;
  }

  private static Contention contention(Section in) {
    String name = in.get("name", TEXT);
    List<ConfigurationPolicy> policies =
        in.sections("instances").stream().map(ValidationFile::policy).toList();
    return new Contention(name, policies);
  }

  private static ConfigurationPolicy policy(Section in) {
    Map<String, Object> settings = new TreeMap<>();
    settings.put(
        Settings.WEIGHT.key(), in.get("weight", Kinds.integer(2, 262_144), 1024).longValue());
    Double cap = in.find("cap", number(0.01, 1));
    if (cap != null) {
      settings.put(Settings.CAP.key(), cap);
    }
    return new ConfigurationPolicy("contention", 1, settings);
  }
}
