package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;

import dev.berth.alarm.AlarmRule;
import dev.berth.libvirt.fleet.FleetSpec;
import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.host.Template;
import dev.berth.libvirt.plan.DomainShape;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.strategy.StrategySpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a fleet file: real hosts, and how they are managed. */
public final class FleetFile {

  private static final String HERE = "${FLEET}";
  private static final int MOST_MIB_PER_SECOND = 1_000_000;

  private final Section in;
  private final Locations locations;

  private FleetFile(Section in, Locations locations) {
    this.in = in;
    this.locations = locations;
  }

  /**
   * Reads a fleet file; in it {@code ${FLEET}} stands for its own folder.
   *
   * @throws dev.berth.model.BadInputException at the first thing that is wrong
   */
  public static FleetDescription read(Path file, Locations around) {
    Section in = Section.of(YamlReader.read(file));
    FleetDescription fleet = new FleetFile(in, around.from(file)).read();
    in.requireAllKnown();
    return fleet;
  }

  private FleetDescription read() {
    String name = in.get("name", TEXT);
    long interval = Ticks.of(in.get("monitorInterval", DURATION, Duration.ofSeconds(10)));
    if (interval == 0) {
      throw in.error(
          "monitorInterval", "must be longer than 0s; write a length of time such as 10s");
    }
    long call = Ticks.of(in.get("callTimeout", DURATION, Duration.ofSeconds(30)));
    Template template = template(in.section("template"));
    FleetSpec.Migration migration = migration(in.section("migration"));
    List<Section> sections = in.sections("hosts");
    if (sections.isEmpty()) {
      throw in.error("there are no hosts; add hosts: [{name: ..., uri: ...}]");
    }
    List<HostEntry> hosts = sections.stream().map(this::host).toList();
    requireDistinct(sections, hosts);
    Section definition =
        StrategyList.definition(in.getOrRead("strategy", Kinds.ANY, "worst-fit"), locations);
    StrategySpec strategy = StrategyFile.readWhole(definition);
    ManagerOptions manager = manager();
    List<AlarmRule> alarms =
        AlarmsFile.read(in, hosts.stream().map(FleetFile::unmeasured).toList());
    Path journal =
        in.getOrRead("journal", locations.anyFile(), ".%s.journal".formatted(name)).path();
    FleetSpec spec = in.build(() -> new FleetSpec(name, hosts, template, call, migration));
    return new FleetDescription(
        spec, strategy, definition.resolved(), manager, alarms, interval, journal);
  }

  private ManagerOptions manager() {
    long wait = Ticks.of(in.get("waitQueue", DURATION, Duration.ZERO));
    int attempts = in.get("launchAttempts", integer(1, 100), 3);
    return in.build(() -> new ManagerOptions(wait, attempts));
  }

  private Template template(Section section) {
    String architecture = section.get("architecture", TEXT, "x86_64");
    String machine = section.get("machine", TEXT, "");
    String kernel = here(section.get("kernel", TEXT, ""));
    String initrd = here(section.get("initrd", TEXT, ""));
    String arguments = section.get("arguments", TEXT, "");
    String cpuModel = section.get("cpuModel", TEXT, "");
    String console = here(section.get("consoleFolder", TEXT, ""));
    Template.Ready ready =
        section.get("ready", choice(Template.Ready.class), Template.Ready.RUNNING);
    long boot = Ticks.of(section.get("bootTimeout", DURATION, Duration.ofMinutes(1)));
    long stop = Ticks.of(section.get("stopTimeout", DURATION, Duration.ofSeconds(30)));
    return section.build(
        () ->
            new Template(
                architecture,
                machine,
                new DomainShape.Boot(kernel, initrd, arguments),
                cpuModel,
                console,
                ready,
                boot,
                stop));
  }

  private static FleetSpec.Migration migration(Section section) {
    return new FleetSpec.Migration(
        section.get("mibPerSecond", integer(0, MOST_MIB_PER_SECOND), 0),
        Ticks.of(section.get("timeOut", DURATION, Duration.ofMinutes(5))),
        section.get("sharedStorage", FLAG, false));
  }

  private HostEntry host(Section section) {
    String name = section.get("name", TEXT);
    String uri = here(section.get("uri", TEXT));
    FleetHostKeys keys = new FleetHostKeys(section, locations);
    OverCommit overCommit = HostTypeFile.overCommit(section.section("overCommit"));
    PowerCurve power = HostTypeFile.power(section.section("power"), null);
    Long memory = section.find("memory", memoryMiB());
    Long disk = section.find("disk", Kinds.diskGiB());
    long network = section.get("network", Kinds.networkMbps(), 0L);
    return section.build(
        () ->
            new HostEntry(
                name,
                uri,
                keys.login(),
                here(section.get("migrateUri", TEXT, "")),
                section.get("rack", TEXT, "rack-0"),
                section.get("feed", TEXT, "feed-0"),
                section.get("zone", TEXT, "zone-0"),
                Set.copyOf(section.get("traits", Kinds.list(TEXT), List.of())),
                overCommit,
                power,
                section.get("kvm", choice(HostEntry.KvmUse.class), HostEntry.KvmUse.AUTO),
                keys.cpus(),
                memory == null ? 0 : memory,
                disk == null ? -1 : disk,
                network,
                section.get("bridge", TEXT, ""),
                section.get("pool", TEXT, ""),
                keys.sensors()));
  }

  private static void requireDistinct(List<Section> sections, List<HostEntry> hosts) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < hosts.size(); i++) {
      if (!names.add(hosts.get(i).name())) {
        throw sections
            .get(i)
            .error("name", "the host %s stands twice; rename one".formatted(hosts.get(i).name()));
      }
    }
  }

  /** A host by its name and failure domains alone, for rules that name host types. */
  private static HostSpec unmeasured(HostEntry entry) {
    HostType type =
        new HostType(
            entry.name(), ResourceVector.ZERO, entry.overCommit(), 1, Set.of(), entry.power());
    return new HostSpec(entry.name(), type, entry.rack(), entry.feed(), entry.zone());
  }

  private String here(String text) {
    return text.replace(HERE, locations.folder().toString());
  }
}
