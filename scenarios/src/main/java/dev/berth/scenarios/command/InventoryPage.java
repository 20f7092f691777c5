package dev.berth.scenarios.command;

import dev.berth.libvirt.host.ExistingDomain;
import dev.berth.libvirt.host.HostFacts;
import dev.berth.libvirt.host.Preflight;
import dev.berth.libvirt.reading.Measured;
import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.scenarios.hosts.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What hosts are, what runs there, what they read and what they can set: to read, or as JSON. */
record InventoryPage(Operation operation) {

  /** Hosts that answer. */
  int reachable() {
    return (int)
        rows().stream().filter(row -> operation.fleet().unreachable(row).isEmpty()).count();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int row : rows()) {
      text.append(host(row)).append('\n');
    }
    return text.toString();
  }

  /** As plain maps and lists. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("fleet", operation.description().spec().name());
    plain.put("settings", operation.fleet().settings());
    plain.put("hosts", rows().stream().map(this::plain).toList());
    return plain;
  }

  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < operation.fleet().hosts().size(); row++) {
      rows.add(row);
    }
    return rows;
  }

  private String host(int row) {
    HostSpec spec = operation.fleet().hosts().get(row);
    HostFacts facts = operation.fleet().facts(row);
    String head =
        "%s (rack %s, feed %s, zone %s)%n"
            .formatted(spec.name(), spec.rack(), spec.feed(), spec.zone());
    String unreachable = operation.fleet().unreachable(row);
    if (facts == null || !unreachable.isEmpty()) {
      return head + "  unreachable: %s%n".formatted(unreachable);
    }
    return head
        + "  %s %s, %d NUMA nodes, %d MiB in all, guests of type %s: %s%n"
            .formatted(
                facts.architecture(),
                facts.cpuModel(),
                facts.numaCpus().size(),
                facts.memoryMiB(),
                facts.type(),
                facts.typeReason())
        + capacity(row)
        + domains(facts)
        + readings(row)
        + settings(row);
  }

  private String capacity(int row) {
    TextTable table = new TextTable("resource", "nameplate", "allocatable", "free", "").indented(2);
    HostSpec spec = operation.fleet().hosts().get(row);
    for (Resource resource : Resource.ALL) {
      if (spec.type().nameplate().get(resource) > 0) {
        table.row(
            resource.key(),
            Long.toString(spec.type().nameplate().get(resource)),
            Long.toString(operation.manager().state().allocatable(resource, row)),
            Long.toString(operation.manager().state().free(resource, row)),
            resource.unit());
      }
    }
    return table.text();
  }

  private String domains(HostFacts facts) {
    if (facts.domains().isEmpty()) {
      return "  no domains\n";
    }
    TextTable table =
        new TextTable("domain", "state", "vcpus", "MiB", "instance", "tenant").indented(2);
    for (ExistingDomain domain : facts.domains()) {
      table.row(
          domain.name(),
          domain.state().name().toLowerCase(Locale.ROOT),
          Integer.toString(domain.vcpus()),
          Long.toString(domain.memoryMiB()),
          domain
              .mark()
              .map(mark -> mark.fleet() + "/" + mark.instance())
              .orElse("not Berth's; left alone"),
          domain.mark().map(mark -> mark.tenant()).orElse("-"));
    }
    return table.text();
  }

  private String readings(int row) {
    TextTable table = new TextTable("metric", "reading", "unit", "source").indented(2);
    measured(row)
        .forEach(
            (metric, measured) -> {
              if (measured instanceof Measured.Available available) {
                table.row(
                    metric.key(),
                    String.format(Locale.ROOT, "%.3f", available.value()),
                    available.unit(),
                    available.source());
              } else if (measured instanceof Measured.Unavailable missing) {
                table.row(metric.key(), "unavailable", "-", missing.reason());
              }
            });
    return table.text();
  }

  private Map<Metric, Measured> measured(int row) {
    return operation.fleet().measured(row);
  }

  private String settings(int row) {
    Preflight preflight = operation.fleet().preflight(row);
    if (preflight == null) {
      return "";
    }
    TextTable table = new TextTable("setting", "preflight").indented(2);
    preflight.support().forEach((key, support) -> table.row(key, support.toString()));
    return table.text();
  }

  private Map<String, Object> plain(int row) {
    HostSpec spec = operation.fleet().hosts().get(row);
    HostFacts facts = operation.fleet().facts(row);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", spec.name());
    plain.put("rack", spec.rack());
    plain.put("feed", spec.feed());
    plain.put("zone", spec.zone());
    String unreachable = operation.fleet().unreachable(row);
    if (facts == null || !unreachable.isEmpty()) {
      plain.put("unreachable", unreachable);
      return plain;
    }
    plain.put("uuid", facts.uuid());
    plain.put("architecture", facts.architecture());
    plain.put("cpuModel", facts.cpuModel());
    plain.put("cpuFeatures", facts.cpuFeatures());
    plain.put("cpus", facts.node().cpus());
    plain.put("numaCpus", facts.numaCpus());
    plain.put("memoryMiB", facts.memoryMiB());
    plain.put("pageSizesKiB", facts.pageSizesKiB());
    plain.put("machines", facts.machines());
    plain.put("guestTypes", facts.guestTypes());
    plain.put("type", facts.type());
    plain.put("typeReason", facts.typeReason());
    plain.put("traits", spec.type().traits().stream().sorted().toList());
    plain.put("nameplate", amounts(spec));
    plain.put("domains", facts.domains().stream().map(InventoryPage::plain).toList());
    plain.put("readings", plainReadings(row));
    Preflight preflight = operation.fleet().preflight(row);
    if (preflight != null) {
      Map<String, Object> settings = new LinkedHashMap<>();
      preflight.support().forEach((key, support) -> settings.put(key, support.toString()));
      plain.put("preflight", settings);
    }
    return plain;
  }

  private static Map<String, Object> amounts(HostSpec spec) {
    Map<String, Object> amounts = new LinkedHashMap<>();
    Resource.ALL.forEach(each -> amounts.put(each.key(), spec.type().nameplate().get(each)));
    return amounts;
  }

  private static Map<String, Object> plain(ExistingDomain domain) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", domain.name());
    plain.put("state", domain.state().name().toLowerCase(Locale.ROOT));
    plain.put("vcpus", domain.vcpus());
    plain.put("memoryMiB", domain.memoryMiB());
    domain
        .mark()
        .ifPresent(
            mark -> {
              plain.put("fleet", mark.fleet());
              plain.put("instance", mark.instance());
              plain.put("name", mark.name());
              plain.put("tenant", mark.tenant());
              plain.put("decision", mark.decision());
              plain.put("explanation", mark.explanation());
            });
    return plain;
  }

  private Map<String, Object> plainReadings(int row) {
    Map<String, Object> readings = new LinkedHashMap<>();
    measured(row)
        .forEach(
            (metric, measured) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              if (measured instanceof Measured.Available available) {
                one.put("value", available.value());
                one.put("unit", available.unit());
                one.put("source", available.source());
                one.put("atMillis", available.atMillis());
              } else if (measured instanceof Measured.Unavailable missing) {
                one.put("unavailable", missing.reason());
              }
              readings.put(metric.key(), one);
            });
    return readings;
  }
}
