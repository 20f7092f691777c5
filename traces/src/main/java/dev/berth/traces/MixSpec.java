package dev.berth.traces;

import dev.berth.configuration.PolicyDocument;
import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Flavor;
import dev.berth.traces.stream.MixedWorkload;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several workloads side by side, each with a name, so that each can be a tenant's. A stream has
 * random draws of its own: adding one changes nothing in the others.
 *
 * @param streams at least one, with distinct names
 */
public record MixSpec(List<NamedStream> streams) implements WorkloadSpec {

  /**
   * One of the workloads.
   *
   * @param tenant of all its requests; empty keeps those of the source
   * @param tag of all its requests; empty keeps those of the source
   * @param policy what each of its requests wants configured itself
   */
  public record NamedStream(
      String name, WorkloadSpec base, String tenant, String tag, PolicyDocument policy) {

    NamedStream with(WorkloadSpec other) {
      return new NamedStream(name, other, tenant, tag, policy);
    }
  }

  public MixSpec {
    streams = List.copyOf(streams);
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("A mix needs at least one stream.");
    }
    long names = streams.stream().map(NamedStream::name).distinct().count();
    if (names < streams.size()) {
      throw new IllegalArgumentException("The names of a mix's streams must be distinct.");
    }
  }

  /** The streams of a workload that is a mix, scaled or limited perhaps; none of another. */
  public static List<NamedStream> streamsOf(WorkloadSpec workload) {
    if (workload instanceof MixSpec mix) {
      return mix.streams();
    }
    if (workload instanceof LimitedSpec limited) {
      return streamsOf(limited.base());
    }
    if (workload instanceof JoinedSpec joined) {
      return streamsOf(joined.base());
    }
    return workload instanceof SeriesSpec series ? streamsOf(series.base()) : List.of();
  }

  @Override
  public Workload open(Draws draws) {
    List<MixedWorkload.Source> sources = new ArrayList<>();
    for (NamedStream stream : streams) {
      Draws own = new Draws(draws.bits(Stream.named("mix-" + stream.name()), 0, 0));
      sources.add(
          new MixedWorkload.Source(
              stream.name(),
              stream.base().open(own),
              stream.tenant(),
              stream.tag(),
              stream.policy().policy()));
    }
    return new MixedWorkload(sources);
  }

  @Override
  public List<Path> inputs() {
    return streams.stream().flatMap(stream -> stream.base().inputs().stream()).toList();
  }

  @Override
  public List<Flavor> catalogue() {
    return streams.stream()
        .flatMap(stream -> stream.base().catalogue().stream())
        .distinct()
        .toList();
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return new MixSpec(
        streams.stream().map(stream -> stream.with(stream.base().scaled(factor))).toList());
  }

  /** Each stream's bad records stand in a file of their own, beside the named one. */
  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new MixSpec(
        streams.stream()
            .map(
                stream ->
                    stream.with(
                        stream
                            .base()
                            .quarantinedIn(
                                quarantine.resolveSibling(
                                    stream.name() + "-" + quarantine.getFileName()))))
            .toList());
  }
}
