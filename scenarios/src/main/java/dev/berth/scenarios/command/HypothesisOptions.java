package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import dev.berth.model.BadInputException;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Metric;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.state.Topology;
import dev.berth.whatif.Hypothesis;
import dev.berth.whatif.Hypothesis.ChangedReading;
import dev.berth.whatif.Hypothesis.Domain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options that ask about a fleet as it would be. */
final class HypothesisOptions {

  @Parameter(names = "--without-host", description = "NAME: as if this host had failed")
  private List<String> hosts = new ArrayList<>();

  @Parameter(
      names = "--without-rack",
      description = "NAME: as if all hosts of this rack had failed")
  private List<String> racks = new ArrayList<>();

  @Parameter(
      names = "--without-instance",
      description = "NUMBER: as if this instance were gone, by the number of its request")
  private List<Long> instances = new ArrayList<>();

  @Parameter(
      names = "--with-host",
      description = "TYPE: as if there were one more empty host of this type, in a rack of its own")
  private List<String> added = new ArrayList<>();

  @Parameter(
      names = "--reading",
      description = "HOST:METRIC=VALUE: as if this sensor read that, in the metric's unit",
      splitter = WholeValue.class)
  private List<String> readings = new ArrayList<>();

  /** What is asked about; every name is checked against the scenario's hosts. */
  Hypothesis about(List<HostSpec> fleet) {
    Topology topology = new Topology(fleet);
    List<Domain> down = new ArrayList<>();
    hosts.forEach(name -> down.add(domain(topology, "--without-host", DomainLevel.HOST, name)));
    racks.forEach(name -> down.add(domain(topology, "--without-rack", DomainLevel.RACK, name)));
    List<HostSpec> more = added(fleet);
    List<HostSpec> all = new ArrayList<>(fleet);
    all.addAll(more);
    Topology enlarged = new Topology(all);
    return new Hypothesis(
        more, down, instances, readings.stream().map(text -> reading(enlarged, text)).toList());
  }

  private List<HostSpec> added(List<HostSpec> fleet) {
    Map<String, HostType> types = new LinkedHashMap<>();
    fleet.forEach(host -> types.put(host.type().name(), host.type()));
    List<HostSpec> more = new ArrayList<>();
    for (String name : added) {
      HostType type = types.get(name);
      if (type == null) {
        throw unknown("--with-host", name, "host type", types.keySet());
      }
      String host = "added-%s-%d".formatted(name, more.size());
      more.add(new HostSpec(host, type, host, host, host));
    }
    return more;
  }

  private static Domain domain(Topology topology, String option, DomainLevel level, String name) {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < topology.domainCount(level); number++) {
      names.add(topology.domainName(level, number));
    }
    if (!names.contains(name)) {
      throw unknown(option, name, level.key(), names);
    }
    return new Domain(level, name);
  }

  private static ChangedReading reading(Topology fleet, String text) {
    int colon = text.lastIndexOf(':');
    int equals = text.lastIndexOf('=');
    if (colon < 1 || equals < colon) {
      throw new BadInputException(
          "--reading %s: must be HOST:METRIC=VALUE, such as rack1-h2:cpu-utilisation=0.8."
              .formatted(text));
    }
    String host = text.substring(0, colon);
    domain(fleet, "--reading", DomainLevel.HOST, host);
    String key = text.substring(colon + 1, equals);
    Metric metric =
        Metric.ALL.stream()
            .filter(m -> m.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        "--reading", key, "metric", Metric.ALL.stream().map(Metric::key).toList()));
    return new ChangedReading(host, metric, value(text, text.substring(equals + 1)));
  }

  private static double value(String text, String number) {
    try {
      double value = Double.parseDouble(number);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new BadInputException("--reading %s: \"%s\" is no number.".formatted(text, number), e);
    }
    throw new BadInputException("--reading %s: the value must be finite.".formatted(text));
  }

  private static BadInputException unknown(
      String option, String name, String kind, Collection<String> known) {
    return new BadInputException(
        "%s %s: there is no such %s; %s.".formatted(option, name, kind, Nearest.hint(name, known)));
  }
}
