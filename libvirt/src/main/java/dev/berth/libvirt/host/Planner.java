package dev.berth.libvirt.host;

import dev.berth.configuration.FirewallRule;
import dev.berth.configuration.Settings;
import dev.berth.libvirt.plan.Action;
import dev.berth.libvirt.plan.DomainShape;
import dev.berth.libvirt.plan.Mark;
import dev.berth.libvirt.plan.MigrationOrder;
import dev.berth.libvirt.plan.Plan;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Placement;
import dev.berth.ports.Launch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns what the placement manager orders into plans for one host. It decides nothing about hosts;
 * inside the host it chooses the CPUs that a pinned instance gets, the least pinned first.
 */
public final class Planner {

  private static final long PERIOD_MICROS = 100_000;
  private static final long MIBI = 1L << 20;
  private static final long MILLI = 1000;

  private final String fleet;
  private final Template template;
  private final HostEntry entry;
  private final HostFacts facts;

  public Planner(String fleet, Template template, HostEntry entry, HostFacts facts) {
    this.fleet = fleet;
    this.template = template;
    this.entry = entry;
    this.facts = facts;
  }

  /** The name of an instance's domain. */
  public static String domain(String fleet, long instance) {
    return "berth-%s-%d".formatted(fleet, instance);
  }

  /** Everything that a launch does. */
  public Plan launch(Launch launch, Mark mark) {
    String domain = domain(fleet, launch.instance());
    ConfigurationPolicy policy = launch.policy();
    List<Action> actions = new ArrayList<>();
    Long volume = Settings.VOLUME_SIZE.in(policy);
    if (volume != null || limitsDisk(policy)) {
      actions.add(
          new Action.CreateVolume(entry.pool(), volumeName(domain), volume == null ? 1 : volume));
    }
    List<FirewallRule> rules = Settings.FIREWALL_RULES.in(policy);
    if (rules != null) {
      actions.add(new Action.DefineFilter(domain, rules));
    }
    actions.add(new Action.Define(shape(domain, launch)));
    actions.addAll(settings(launch, rules == null ? "" : domain));
    actions.add(new Action.Annotate(mark));
    actions.add(new Action.Start(template.bootMillis()));
    actions.add(new Action.Verify());
    return new Plan(entry.name(), domain, actions);
  }

  /** Gives a running instance what a policy wants and a launch would have given. */
  public Plan reconfigure(Launch launch) {
    String domain = domain(fleet, launch.instance());
    List<Action> actions = new ArrayList<>();
    ConfigurationPolicy policy = launch.policy();
    schedule(policy).ifPresent(actions::add);
    actions.addAll(pins(launch));
    if (limitsDisk(policy)) {
      actions.add(limit(policy));
    }
    List<FirewallRule> rules = Settings.FIREWALL_RULES.in(policy);
    if (rules != null) {
      actions.add(new Action.DefineFilter(domain, rules));
    }
    actions.add(new Action.Verify());
    return new Plan(entry.name(), domain, actions);
  }

  public Plan migrate(long instance, MigrationOrder order) {
    String domain = domain(fleet, instance);
    return new Plan(entry.name(), domain, List.of(new Action.Migrate(order), new Action.Verify()));
  }

  public Plan terminate(long instance) {
    return new Plan(
        entry.name(),
        domain(fleet, instance),
        List.of(new Action.Stop(template.stopMillis()), new Action.Remove(entry.pool())));
  }

  private DomainShape shape(String domain, Launch launch) {
    long milli = launch.request().demand().milliVcpu();
    String console = template.consoleFolder();
    return new DomainShape(
        domain,
        UUID.nameUUIDFromBytes(domain.getBytes(StandardCharsets.UTF_8)),
        facts.type(),
        entry.isTestDriver() ? "i686" : facts.architecture(),
        template.machine(),
        (int) Math.max(1, (milli + MILLI - 1) / MILLI),
        launch.request().demand().memoryMiB(),
        template.boot(),
        "",
        console.isEmpty() ? "" : console + "/" + domain + ".log");
  }

  private List<Action.Setting> settings(Launch launch, String filter) {
    ConfigurationPolicy policy = launch.policy();
    List<Action.Setting> settings = new ArrayList<>();
    List<String> features = Settings.CPU_FEATURES.in(policy, List.of());
    if (!template.cpuModel().isEmpty()) {
      settings.add(new Action.CpuMode(template.cpuModel(), features));
    }
    schedule(policy).ifPresent(settings::add);
    settings.addAll(pins(launch));
    memory(launch).ifPresent(settings::add);
    if (limitsDisk(policy)) {
      settings.add(limit(policy));
    }
    if (!entry.bridge().isEmpty()) {
      settings.add(network(launch, filter));
    }
    String metadata = Settings.METADATA_ADDRESS.in(policy);
    if (metadata != null) {
      settings.add(new Action.MetadataService(metadata));
    }
    return settings;
  }

  private static Optional<Action.Schedule> schedule(ConfigurationPolicy policy) {
    Long weight = Settings.WEIGHT.in(policy);
    Double cap = Settings.CAP.in(policy);
    if (weight == null && cap == null) {
      return Optional.empty();
    }
    Action.Schedule usual = Action.Schedule.USUAL;
    return Optional.of(
        new Action.Schedule(
            weight == null ? usual.weight() : weight,
            PERIOD_MICROS,
            cap == null ? usual.quotaMicros() : Math.max(1000, Math.round(cap * PERIOD_MICROS))));
  }

  /** An instance without pinning stays on its host's own CPUs, where the fleet file names them. */
  private List<Action.Pin> pins(Launch launch) {
    String pinning = Settings.PINNING.in(launch.policy(), "none");
    long milli = launch.request().demand().milliVcpu();
    int vcpus = (int) Math.max(1, (milli + MILLI - 1) / MILLI);
    List<Action.Pin> pins = new ArrayList<>();
    if (pinning.equals("core")) {
      List<Integer> cores = leastPinned();
      for (int vcpu = 0; vcpu < vcpus; vcpu++) {
        pins.add(new Action.Pin(vcpu, List.of(cores.get(vcpu % cores.size()))));
      }
    } else if (pinning.equals("node") || !entry.cpus().isEmpty()) {
      List<Integer> cpus = pinning.equals("node") ? nodeCpus(launch.placement()) : entry.cpus();
      for (int vcpu = 0; vcpu < vcpus; vcpu++) {
        pins.add(new Action.Pin(vcpu, cpus));
      }
    }
    return pins;
  }

  private List<Integer> leastPinned() {
    TreeMap<Integer, Integer> pinned = new TreeMap<>();
    facts.cpus(entry).forEach(cpu -> pinned.put(cpu, 0));
    facts.domains().forEach(d -> d.pinned().forEach(cpu -> pinned.merge(cpu, 1, Integer::sum)));
    return facts.cpus(entry).stream()
        .sorted(Comparator.comparing((Integer cpu) -> pinned.getOrDefault(cpu, 0)))
        .toList();
  }

  private List<Integer> nodes(Placement placement) {
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < facts.numaCpus().size(); node++) {
      if ((placement.numaNodes() >> node & 1) == 1) {
        nodes.add(node);
      }
    }
    return nodes.isEmpty() ? List.of(0) : nodes;
  }

  private List<Integer> nodeCpus(Placement placement) {
    List<Integer> own = facts.cpus(entry);
    return nodes(placement).stream()
        .flatMap(node -> facts.numaCpus().get(node).stream())
        .filter(own::contains)
        .toList();
  }

  private Optional<Action.Memory> memory(Launch launch) {
    String numa = Settings.NUMA.in(launch.policy(), "");
    String pages = Settings.HUGE_PAGES.in(launch.policy(), "none");
    long pageKiB = pages.equals("2M") ? 2048 : pages.equals("1G") ? 1 << 20 : 0;
    return numa.isEmpty() && pageKiB == 0
        ? Optional.empty()
        : Optional.of(new Action.Memory(numa, nodes(launch.placement()), pageKiB));
  }

  private static boolean limitsDisk(ConfigurationPolicy policy) {
    return Settings.IOPS_LIMIT.in(policy) != null || Settings.THROUGHPUT_LIMIT.in(policy) != null;
  }

  private static Action.LimitDisk limit(ConfigurationPolicy policy) {
    return new Action.LimitDisk(
        Settings.IOPS_LIMIT.in(policy, 0L), Settings.THROUGHPUT_LIMIT.in(policy, 0L) * MIBI);
  }

  /** The address is the instance's own: locally administered, from its domain's name. */
  private Action.Interface network(Launch launch, String filter) {
    ConfigurationPolicy policy = launch.policy();
    String domain = domain(fleet, launch.instance());
    String digits = UUID.nameUUIDFromBytes(domain.getBytes(StandardCharsets.UTF_8)).toString();
    String mac =
        "52:54:00:%s:%s:%s"
            .formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6));
    return new Action.Interface(
        entry.bridge(),
        Settings.NETWORK_DEVICE_MODEL.in(policy, "virtio"),
        Settings.NETWORK_DEVICE_NAME.in(policy, ""),
        mac,
        filter,
        Settings.BANDWIDTH.in(policy, 0L));
  }

  /** The CPUs that an instance with these pins gets when it comes to this host. */
  public List<Action.Pin> pinsOnArrival(Launch launch) {
    return pins(launch);
  }

  static String volumeName(String domain) {
    return domain + ".qcow2";
  }
}
