package dev.berth.constraint;

import static dev.berth.term.Parameter.choice;
import static dev.berth.term.Parameter.level;
import static dev.berth.term.Parameter.metric;
import static dev.berth.term.Parameter.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.performance.HostService;
import dev.berth.term.Constraint;
import dev.berth.term.OnMissing;
import dev.berth.term.Parameter;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.List;
import java.util.Map;

/** All constraints that ship: one entry each. */
public final class Constraints {

  private static final Parameter DISK_OPERATIONS =
      number("diskOperations", 50_000, 1, 1e9, "operations per second that a host's disks can do");
  private static final Parameter DISK_THROUGHPUT =
      number("diskThroughput", 2000, 1, 1e9, "MiB/s that a host's disks can move");

  public static final Registry<Constraint> REGISTRY =
      new Registry<>(
          "constraint",
          List.of(
              new TermType<>(
                  "host-up",
                  "The host is up and takes new instances.",
                  "",
                  List.of(),
                  parameters -> new HostUp()),
              new TermType<>(
                  "traits",
                  "The host has every trait that the request requires.",
                  "OpenStack Placement's required traits",
                  List.of(),
                  parameters -> new Traits()),
              new TermType<>(
                  "capacity",
                  "Every resource, NUMA node and graphics device has room for the request.",
                  "",
                  List.of(),
                  parameters -> new Capacity()),
              new TermType<>(
                  "exclusive",
                  "The host is not dedicated to another tenant.",
                  "",
                  List.of(),
                  parameters -> new Exclusive()),
              new TermType<>(
                  "policy-traits",
                  "The host has the processors, storage and networks that the policy names.",
                  "",
                  List.of(),
                  parameters -> new PolicyTraits()),
              new TermType<>(
                  "zones",
                  "The host stands in one of the zones that the policy allows.",
                  "",
                  List.of(),
                  parameters -> new Zones()),
              new TermType<>(
                  "over-commit",
                  "With the request, vCPUs per hardware thread stay within the policy's limit.",
                  "",
                  List.of(),
                  parameters -> new OverCommitLimit()),
              new TermType<>(
                  "dedicated",
                  "Where the policy wants a dedicated host, only instances of the tenant run there.",
                  "Amazon EC2 dedicated instances",
                  List.of(),
                  parameters -> new Dedicated()),
              new TermType<>(
                  "licence-pool",
                  "The host runs the operating system already, or its pool has a licence left.",
                  "",
                  List.of(),
                  parameters -> new LicencePool()),
              new TermType<>(
                  "affinity",
                  "The host's domain has an instance of every group that the policy wants near.",
                  "Kubernetes pod affinity, required",
                  List.of(),
                  parameters -> new Affinity()),
              new TermType<>(
                  "anti-affinity",
                  "The host's domain has no instance of a group that the policy wants away.",
                  "Kubernetes pod anti-affinity, required",
                  List.of(),
                  parameters -> new AntiAffinity()),
              new TermType<>(
                  "most-of-group",
                  "Host and rack stay within the most instances of the group that the policy names.",
                  "OpenStack Nova's max_server_per_host",
                  List.of(),
                  parameters -> new MostOfGroup()),
              new TermType<>(
                  "headroom",
                  "A share of each named resource stays free after the placement.",
                  "",
                  List.of(
                      Parameter.resources("which resources"),
                      number("share", 0.1, 0, 1, "share of the allocatable amount to keep free")),
                  p -> new Headroom(p.resources(), p.number("share"))),
              new TermType<>(
                  "max-per-domain",
                  "At most so many instances of the same tenant or group stand in one domain.",
                  "hard anti-affinity; OpenStack Nova's max_server_per_host generalised",
                  List.of(
                      level("level", DomainLevel.HOST, "the failure domain"),
                      choice("of", "group", List.of("tenant", "group"), "whose instances count"),
                      number("limit", 1, 1, 1e6, "instances")),
                  p ->
                      new MaxPerDomain(
                          p.level("level"),
                          p.word("of").equals("tenant"),
                          (int) p.number("limit"))),
              new TermType<>(
                  "max-share-per-domain",
                  "At most a share of the tenant's or group's instances stands in one domain.",
                  "",
                  List.of(
                      level("level", DomainLevel.RACK, "the failure domain"),
                      choice("of", "group", List.of("tenant", "group"), "whose instances count"),
                      number(
                          "share",
                          0.5,
                          0.001,
                          1,
                          "of the instances, the new one included, rounded up")),
                  p ->
                      new MaxSharePerDomain(
                          p.level("level"), p.word("of").equals("tenant"), p.number("share"))),
              new TermType<>(
                  "performance",
                  "Every performance characteristic that the policy wants is measured to be there.",
                  "",
                  List.of(
                      number("tolerance", 0, 0, 1, "largest shortfall, share of what is wanted"),
                      DISK_OPERATIONS,
                      DISK_THROUGHPUT,
                      choice(
                          "onMissing",
                          "neutral",
                          List.of("refuse", "neutral"),
                          "what it means that nothing measures a characteristic")),
                  p ->
                      new Performance(
                          new HostService(p.number("diskOperations"), p.number("diskThroughput")),
                          p.number("tolerance"),
                          OnMissing.of(p.word("onMissing")))),
              new TermType<>(
                  "reading-limit",
                  "A measured metric of the host does not exceed a limit.",
                  "",
                  List.of(
                      metric("metric", Metric.CPU_UTILISATION, "which reading"),
                      number("max", 0.9, -1e9, 1e9, "largest value allowed, in the metric's unit"),
                      choice(
                          "onMissing",
                          "refuse",
                          List.of("refuse", "neutral"),
                          "what an unavailable reading means")),
                  p ->
                      new ReadingLimit(
                          p.metric("metric"),
                          p.number("max"),
                          OnMissing.of(p.word("onMissing"))))));

  /** Every strategy has these, in this order, before all others. */
  public static final List<String> ALWAYS = List.of("host-up", "traits", "capacity", "exclusive");

  /** Every strategy has these next; they ask what the request's policy names. */
  public static final List<String> BY_POLICY =
      List.of(
          "policy-traits",
          "zones",
          "over-commit",
          "dedicated",
          "licence-pool",
          "affinity",
          "anti-affinity",
          "most-of-group");

  private Constraints() {}

  public static Constraint create(String name, Map<String, ?> parameters) {
    return REGISTRY.get(name).create(parameters);
  }
}
