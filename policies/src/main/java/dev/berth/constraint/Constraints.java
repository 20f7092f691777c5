package dev.berth.constraint;

import static dev.berth.term.Parameter.choice;
import static dev.berth.term.Parameter.level;
import static dev.berth.term.Parameter.metric;
import static dev.berth.term.Parameter.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.term.Constraint;
import dev.berth.term.OnMissing;
import dev.berth.term.Parameter;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.List;
import java.util.Map;

/** All constraints that ship: one entry each. */
public final class Constraints {

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

  /** Every strategy has these, in this order, before its own. */
  public static final List<String> ALWAYS = List.of("host-up", "traits", "capacity");

  private Constraints() {}

  public static Constraint create(String name, Map<String, ?> parameters) {
    return REGISTRY.get(name).create(parameters);
  }
}
