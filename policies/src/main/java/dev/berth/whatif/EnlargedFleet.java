package dev.berth.whatif;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A fleet with more hosts behind its own: empty, up, without readings. */
final class EnlargedFleet implements FleetView {

  private final FleetView base;
  private final FleetState added;
  private final Topology topology;

  EnlargedFleet(FleetView base, List<HostSpec> more) {
    this.base = base;
    added = new FleetState(more, false);
    List<HostSpec> all = new ArrayList<>(base.topology().hosts());
    all.addAll(more);
    topology = new Topology(all);
  }

  @Override
  public Topology topology() {
    return topology;
  }

  @Override
  public long version() {
    return base.version();
  }

  @Override
  public HostCursor cursor() {
    return new Cursor(base.cursor(), added.cursor());
  }

  /** One cursor over the hosts that are there, one over those that would be. */
  private final class Cursor extends ForwardingCursor {
    private final HostCursor more;
    private final HostCursor counts;
    private int row;

    Cursor(HostCursor first, HostCursor more) {
      super(first);
      this.more = more;
      counts = base.cursor();
    }

    @Override
    public HostCursor at(int newRow) {
      row = newRow;
      if (row < base.hostCount()) {
        under.at(row);
      } else {
        more.at(row - base.hostCount());
      }
      return this;
    }

    private HostCursor here() {
      return row < base.hostCount() ? under : more;
    }

    @Override
    public int row() {
      return row;
    }

    @Override
    public HostSpec spec() {
      return topology.host(row);
    }

    @Override
    public HostStatus status() {
      return here().status();
    }

    @Override
    public long allocatable(Resource resource) {
      return here().allocatable(resource);
    }

    @Override
    public long free(Resource resource) {
      return here().free(resource);
    }

    @Override
    public long largestAllocatable(Resource resource) {
      return topology.largestAllocatable(resource);
    }

    @Override
    public int instances() {
      return here().instances();
    }

    @Override
    public int launching() {
      return here().launching();
    }

    @Override
    public int numaNodes() {
      return here().numaNodes();
    }

    @Override
    public int gpuDevices() {
      return here().gpuDevices();
    }

    @Override
    public long numaFree(Resource resource, int node) {
      return here().numaFree(resource, node);
    }

    @Override
    public long gpuFree(int device) {
      return here().gpuFree(device);
    }

    @Override
    public double reading(Metric metric) {
      return here().reading(metric);
    }

    @Override
    public long latestDepartureTick() {
      return here().latestDepartureTick();
    }

    @Override
    public int systemInstances(LaunchRequest request) {
      return here().systemInstances(request);
    }

    @Override
    public int dedicatedToOthers(LaunchRequest request) {
      return here().dedicatedToOthers(request);
    }

    @Override
    public double alarmBurden() {
      return here().alarmBurden();
    }

    @Override
    public int tenantInstances(LaunchRequest request, DomainLevel level) {
      return ofDomain(level, host -> host.tenantInstances(request, level));
    }

    @Override
    public int groupInstances(LaunchRequest request, DomainLevel level) {
      return ofDomain(level, host -> host.groupInstances(request, level));
    }

    @Override
    public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
      return ofDomain(level, host -> host.namedInstances(request, group, level));
    }

    @Override
    public int hostsWithImage(LaunchRequest request, DomainLevel level) {
      return ofDomain(level, host -> host.hostsWithImage(request, level));
    }

    @Override
    public int launching(DomainLevel level) {
      return ofDomain(level, host -> host.launching(level));
    }

    /** What a domain counts; an added host brings nothing to it. */
    private int ofDomain(DomainLevel level, ToIntFunction<HostCursor> count) {
      HostCursor neighbour = neighbour(level);
      return neighbour == null ? 0 : count.applyAsInt(neighbour);
    }

    /**
     * A host of the base in the same domain, whose counts are those of the domain; null without.
     */
    private @Nullable HostCursor neighbour(DomainLevel level) {
      int first = topology.members(level, topology.domain(level, row))[0];
      return first < base.hostCount() ? counts.at(first) : null;
    }
  }
}
