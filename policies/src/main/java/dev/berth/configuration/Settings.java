package dev.berth.configuration;

import dev.berth.model.BadInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All settings that a configuration policy can have: one entry each. */
public final class Settings {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";
  private static final String IPV4 =
      "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  private static final Map<String, Setting<?>> BY_KEY = new LinkedHashMap<>();

  public static final Setting<String> CPU_GOVERNOR =
      setting(
          Area.HOST,
          "cpu-governor",
          choice("performance", "schedutil", "powersave"),
          AppliedBy.HOST,
          "How the host chooses its processors' frequency: the highest, by load, or the lowest.");

  public static final Setting<Double> P_STATE_CAP =
      setting(
          Area.HOST,
          "p-state-cap",
          decimal(0.2, 1, "of the nominal frequency"),
          AppliedBy.HOST,
          "The highest frequency of the host's processors, as a share of the nominal one.");

  public static final Setting<Boolean> TURBO =
      setting(
          Area.HOST,
          "turbo",
          flag(),
          AppliedBy.HOST,
          "Whether processors may run above their nominal frequency.");

  public static final Setting<Boolean> SMT =
      setting(
          Area.HOST,
          "smt",
          flag(),
          AppliedBy.HOST,
          "Whether two threads share a core (simultaneous multithreading).");

  public static final Setting<String> NUMA =
      setting(
          Area.HOST,
          "numa",
          choice("strict", "preferred", "interleave"),
          AppliedBy.LAUNCH,
          "Where the instance's memory comes from: its NUMA nodes only, them first, or all nodes in turn.");

  public static final Setting<String> HUGE_PAGES =
      setting(
          Area.HOST,
          "huge-pages",
          choice("none", "2M", "1G"),
          AppliedBy.LAUNCH,
          "Size of the pages that back the instance's memory.");

  public static final Setting<String> BIAS =
      setting(
          Area.HYPERVISOR,
          "bias",
          choice("latency", "balanced", "batch"),
          AppliedBy.LAUNCH,
          "Short time slices and early wake-up, the usual ones, or long slices and late wake-up.");

  public static final Setting<Long> WEIGHT =
      setting(
          Area.HYPERVISOR,
          "weight",
          whole(2, 262_144, ""),
          AppliedBy.LAUNCH,
          "Share of contended processors beside other instances; 1024 is the usual one.");

  public static final Setting<Double> CAP =
      setting(
          Area.HYPERVISOR,
          "cap",
          decimal(0.01, 1, "of the requested vCPUs"),
          AppliedBy.LAUNCH,
          "The most processor time that the instance gets, even of idle processors.");

  public static final Setting<Long> TIME_SLICE =
      setting(
          Area.HYPERVISOR,
          "time-slice",
          whole(1, 1000, "ms"),
          AppliedBy.LAUNCH,
          "How long a vCPU runs before another gets its turn; overrides the bias.");

  public static final Setting<String> PINNING =
      setting(
          Area.HYPERVISOR,
          "pinning",
          choice("none", "node", "core"),
          AppliedBy.LAUNCH,
          "Whether vCPUs stay on their NUMA node or each on a core of its own choice by the fleet.");

  public static final Setting<Boolean> DEDICATED_CORES =
      setting(
          Area.HYPERVISOR,
          "dedicated-cores",
          flag(),
          AppliedBy.LAUNCH,
          "Whether the instance's cores serve nobody else.");

  public static final Setting<Double> OVER_COMMIT =
      setting(
          Area.HYPERVISOR,
          "over-commit",
          decimal(1, 16, "vCPUs per thread"),
          AppliedBy.PLACEMENT,
          "The most vCPUs per hardware thread on any host that may take the instance, itself included.");

  public static final Setting<String> NAME_PATTERN =
      setting(
          Area.INSTANCE,
          "name-pattern",
          text(
              "[A-Za-z0-9{}._-]{1,63}",
              "letters, digits, dot, hyphen, underscore and {tenant}, {tag}, {flavor}, {id}, {name}, at most 63"),
          AppliedBy.MANAGER,
          "Name of the instance.");

  public static final Setting<String> CPU_FAMILY =
      setting(
          Area.INSTANCE,
          "cpu-family",
          name(),
          AppliedBy.PLACEMENT,
          "Family of the host's processors, as in the trait cpu-family:NAME.");

  public static final Setting<List<String>> CPU_FEATURES =
      setting(
          Area.INSTANCE,
          "cpu-features",
          many(name()),
          AppliedBy.PLACEMENT,
          "Features of the host's processors, as in the traits cpu-feature:NAME; the instance sees them.");

  public static final Setting<String> ARCHITECTURE =
      setting(
          Area.INSTANCE,
          "architecture",
          choice("x86_64", "aarch64", "ppc64le", "s390x", "riscv64"),
          AppliedBy.PLACEMENT,
          "Instruction set of the host, as in the trait arch:NAME.");

  public static final Setting<String> METADATA_ADDRESS =
      setting(
          Area.INSTANCE,
          "metadata-address",
          text(IPV4, "an IPv4 address"),
          AppliedBy.LAUNCH,
          "Address of the metadata service.");

  public static final Setting<String> METADATA_SUBNET =
      setting(
          Area.INSTANCE,
          "metadata-subnet",
          text(IPV4 + "/(?:3[0-2]|[12]?\\d)", "an IPv4 network such as 169.254.0.0/16"),
          AppliedBy.LAUNCH,
          "Subnet of the metadata service; the address must lie in it.");

  public static final Setting<String> NETWORK_DEVICE_MODEL =
      setting(
          Area.INSTANCE,
          "network-device-model",
          choice("virtio", "e1000", "e1000e", "rtl8139"),
          AppliedBy.LAUNCH,
          "What network device the instance sees.");

  public static final Setting<String> NETWORK_DEVICE_NAME =
      setting(
          Area.INSTANCE,
          "network-device-name",
          text(
              "[a-z][a-z0-9]{0,14}",
              "a lower-case letter and at most 14 lower-case letters or digits"),
          AppliedBy.LAUNCH,
          "Name of the network device on the host.");

  public static final Setting<Long> VOLUME_SIZE =
      setting(
          Area.STORAGE,
          "volume-size",
          whole(1, 65_536, "GiB"),
          AppliedBy.LAUNCH,
          "Size of the instance's own volume beside what the flavor brings.");

  public static final Setting<String> STORAGE_CLASS =
      setting(
          Area.STORAGE,
          "class",
          choice("hdd", "ssd", "nvme"),
          AppliedBy.PLACEMENT,
          "What the volume stands on, as in the trait storage:NAME.");

  public static final Setting<Long> IOPS_LIMIT =
      setting(
          Area.STORAGE,
          "iops-limit",
          whole(10, 10_000_000, "1/s"),
          AppliedBy.LAUNCH,
          "The most disk operations per second.");

  public static final Setting<Long> THROUGHPUT_LIMIT =
      setting(
          Area.STORAGE,
          "throughput-limit",
          whole(1, 1_000_000, "MiB/s"),
          AppliedBy.LAUNCH,
          "The most disk throughput.");

  public static final Setting<String> STORAGE_SERVER =
      setting(
          Area.STORAGE,
          "server",
          name(),
          AppliedBy.PLACEMENT,
          "The storage server on which the volume is to stand; hosts reach it by the trait storage-server:NAME.");

  public static final Setting<String> VIRTUAL_NETWORK =
      setting(
          Area.NETWORK,
          "virtual-network",
          name(),
          AppliedBy.PLACEMENT,
          "The virtual network that the instance joins; hosts reach it by the trait network:NAME.");

  public static final Setting<Long> BANDWIDTH =
      setting(
          Area.NETWORK,
          "bandwidth",
          whole(1, 1_000_000, "Mbit/s"),
          AppliedBy.LAUNCH,
          "The most network throughput.");

  public static final Setting<String> LATENCY_CLASS =
      setting(
          Area.NETWORK,
          "latency-class",
          choice("standard", "low"),
          AppliedBy.LAUNCH,
          "Whether the instance's packets go first on the host's link.");

  public static final Setting<List<FirewallRule>> FIREWALL_RULES =
      setting(
          Area.FIREWALL,
          "rules",
          many(new SettingKind.Parsed<>(FirewallRule::parse, FirewallRule.FORM)),
          AppliedBy.LAUNCH,
          "Which traffic the instance may have; without rules all.");

  public static final Setting<Long> BACKUP_EVERY =
      setting(
          Area.BACKUP,
          "every",
          whole(1, 8_760, "h"),
          AppliedBy.MANAGER,
          "Hours between two backups of the instance's volumes.");

  public static final Setting<Long> BACKUP_RETENTION =
      setting(
          Area.BACKUP,
          "retention",
          whole(1, 10_000, ""),
          AppliedBy.MANAGER,
          "How many backups are kept; the oldest goes first.");

  public static final Setting<String> IMAGE =
      setting(
          Area.IMAGE,
          "name",
          name(),
          AppliedBy.LAUNCH,
          "The image from which the instance starts.");

  public static final Setting<Long> IMAGE_SIZE =
      setting(
          Area.IMAGE,
          "size",
          whole(1, 1_048_576, "MiB"),
          AppliedBy.LAUNCH,
          "How much has to be fetched where the image is not in the host's cache.");

  public static final Setting<Long> IMAGE_PRIMING =
      setting(
          Area.IMAGE,
          "prime",
          whole(0, 100_000, ""),
          AppliedBy.LAUNCH,
          "On how many hosts of the fleet the image is fetched ahead of launches.");

  public static final Setting<String> OPERATING_SYSTEM =
      setting(
          Area.LICENCE,
          "os",
          name(),
          AppliedBy.PLACEMENT,
          "The operating system; where a licence pool names it, each host that runs it needs a licence.");

  public static final Setting<Boolean> DEDICATED =
      setting(
          Area.PLACEMENT,
          "dedicated",
          flag(),
          AppliedBy.PLACEMENT,
          "Whether the instance's host may run instances of its tenant only.");

  public static final Setting<List<String>> ZONES =
      setting(
          Area.PLACEMENT,
          "zones",
          many(name()),
          AppliedBy.PLACEMENT,
          "The zones in which the instance may stand; without them all.");

  public static final Setting<List<String>> AFFINITY =
      setting(
          Area.PLACEMENT,
          "affinity",
          many(name()),
          AppliedBy.PLACEMENT,
          "Groups of instances near which this one is to stand: groups of its tenant, any by its whole name, or own.");

  public static final Setting<List<String>> ANTI_AFFINITY =
      setting(
          Area.PLACEMENT,
          "anti-affinity",
          many(name()),
          AppliedBy.PLACEMENT,
          "Groups of instances away from which this one is to stand: groups of its tenant, any by its whole name, or own.");

  public static final Setting<String> AFFINITY_LEVEL =
      setting(
          Area.PLACEMENT,
          "affinity-level",
          choice("host", "rack", "feed", "zone"),
          AppliedBy.PLACEMENT,
          "The failure domain that affinity asks to share; host unless said.");

  public static final Setting<String> ANTI_AFFINITY_LEVEL =
      setting(
          Area.PLACEMENT,
          "anti-affinity-level",
          choice("host", "rack", "feed", "zone"),
          AppliedBy.PLACEMENT,
          "The failure domain that anti-affinity forbids to share; host unless said.");

  public static final Setting<Long> MOST_PER_HOST =
      setting(
          Area.PLACEMENT,
          "most-per-host",
          whole(1, 1_000_000, ""),
          AppliedBy.PLACEMENT,
          "The most instances of the request's group on one host.");

  public static final Setting<Long> MOST_PER_RACK =
      setting(
          Area.PLACEMENT,
          "most-per-rack",
          whole(1, 1_000_000, ""),
          AppliedBy.PLACEMENT,
          "The most instances of the request's group in one rack.");

  public static final Setting<Boolean> EVICTABLE =
      setting(
          Area.PLACEMENT,
          "evictable",
          flag(),
          AppliedBy.MANAGER,
          "Whether the instance may be ended when a reservation wants its capacity back.");

  public static final Setting<Double> CPU_SPEED =
      setting(
          Area.PERFORMANCE,
          "cpu-speed",
          decimal(0.1, 20, "GHz"),
          AppliedBy.PLACEMENT,
          "Desired speed of the processors.");

  public static final Setting<Double> CPU_AVAILABILITY =
      setting(
          Area.PERFORMANCE,
          "cpu-availability",
          decimal(0.01, 1, "of the requested vCPUs"),
          AppliedBy.PLACEMENT,
          "Desired share of the requested processor time that is to be had whenever it is wanted.");

  public static final Setting<Long> IOPS =
      setting(
          Area.PERFORMANCE,
          "iops",
          whole(1, 10_000_000, "1/s"),
          AppliedBy.PLACEMENT,
          "Desired disk operations per second.");

  public static final Setting<Long> DISK_THROUGHPUT =
      setting(
          Area.PERFORMANCE,
          "disk-throughput",
          whole(1, 1_000_000, "MiB/s"),
          AppliedBy.PLACEMENT,
          "Desired disk throughput.");

  public static final Setting<Double> STORAGE_LATENCY =
      setting(
          Area.PERFORMANCE,
          "storage-latency",
          decimal(0.01, 10_000, "ms"),
          AppliedBy.PLACEMENT,
          "The longest disk latency that is acceptable.");

  public static final Setting<Long> NETWORK_THROUGHPUT =
      setting(
          Area.PERFORMANCE,
          "network-throughput",
          whole(1, 1_000_000, "Mbit/s"),
          AppliedBy.PLACEMENT,
          "Desired network throughput.");

  public static final Setting<Double> NETWORK_LATENCY =
      setting(
          Area.PERFORMANCE,
          "network-latency",
          decimal(0.01, 10_000, "ms"),
          AppliedBy.PLACEMENT,
          "The longest network latency that is acceptable.");

  public static final Setting<Double> SCHEDULING_LATENCY =
      setting(
          Area.PERFORMANCE,
          "scheduling-latency",
          decimal(0.01, 10_000, "ms"),
          AppliedBy.PLACEMENT,
          "The longest wait of a runnable vCPU for a processor that is acceptable.");

  private Settings() {}

  /** All, in the order of this page. */
  public static List<Setting<?>> all() {
    return List.copyOf(BY_KEY.values());
  }

  /**
   * @throws BadInputException when there is none of this key
   */
  public static Setting<?> get(String key) {
    Setting<?> setting = BY_KEY.get(key);
    if (setting == null) {
      throw new BadInputException(
          "There is no setting %s. Known: %s.".formatted(key, String.join(", ", BY_KEY.keySet())));
    }
    return setting;
  }

  public static boolean isKnown(String key) {
    return BY_KEY.containsKey(key);
  }

  private static <T> Setting<T> setting(
      Area area, String name, SettingKind<T> kind, AppliedBy appliedBy, String doc) {
    Setting<T> setting = new Setting<>(area, area.key() + "." + name, kind, appliedBy, doc);
    BY_KEY.put(setting.key(), setting);
    return setting;
  }

  private static SettingKind<String> choice(String... words) {
    return new SettingKind.Choice(List.of(words));
  }

  private static SettingKind<Boolean> flag() {
    return new SettingKind.Flag();
  }

  private static SettingKind<Long> whole(long least, long most, String unit) {
    return new SettingKind.Whole(least, most, unit);
  }

  private static SettingKind<Double> decimal(double least, double most, String unit) {
    return new SettingKind.Decimal(least, most, unit);
  }

  private static SettingKind<String> text(String form, String description) {
    return new SettingKind.Text(Pattern.compile(form), description);
  }

  private static SettingKind<String> name() {
    return text(NAME, "a name of letters, digits, dot, hyphen and underscore, at most 63");
  }

  private static <E> SettingKind<List<E>> many(SettingKind<E> of) {
    return new SettingKind.Many<>(of);
  }
}
