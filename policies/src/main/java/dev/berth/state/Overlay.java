package dev.berth.state;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.Shape;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fleet as it would be: a base and a few changed hosts. What-ifs, relocation targets and retries
 * ask a placer with it; the base is never touched. Costs memory per change, and time per change
 * where tenant counts are asked.
 */
public final class Overlay implements FleetView {

  private record Booking(LaunchRequest request, int row, int sign) {}

  /** A launch that would not be in progress. */
  private record EndedLaunch(int row, boolean fetches) {}

  private final FleetView base;
  private final Int2ObjectOpenHashMap<HostChange> changes = new Int2ObjectOpenHashMap<>();
  private final List<Booking> bookings = new ArrayList<>();
  private final List<EndedLaunch> endedLaunches = new ArrayList<>();
  private long version;

  public Overlay(FleetView base) {
    this.base = base;
  }

  /** As if the instance ran there; nothing checks that it fits. */
  public void place(LaunchRequest request, Placement placement) {
    book(request, placement, 1);
  }

  /** As if the instance no longer ran there. */
  public void remove(LaunchRequest request, Placement placement) {
    book(request, placement, -1);
  }

  /**
   * As if a launch there were not in progress; what it holds stays until it is removed.
   *
   * @param fetches whether it waits for an image from the image store
   */
  public void endLaunch(int row, boolean fetches) {
    change(row);
    endedLaunches.add(new EndedLaunch(row, fetches));
  }

  /** As if capacity were set aside there. */
  public void setAside(Shape shape, Placement placement) {
    change(placement.host()).hold(shape, placement, 1);
  }

  /** As if capacity that is set aside there were free. */
  public void giveBack(Shape shape, Placement placement) {
    change(placement.host()).hold(shape, placement, -1);
  }

  public void setStatus(int row, HostStatus status) {
    change(row).status = status;
  }

  /** As if a sensor had read this; NaN for unavailable. */
  public void setReading(int row, Metric metric, double value) {
    change(row).readings.put(metric, value);
  }

  @Override
  public Topology topology() {
    return base.topology();
  }

  @Override
  public long version() {
    return base.version() + version;
  }

  @Override
  public HostCursor cursor() {
    return new Cursor(base.cursor());
  }

  private void book(LaunchRequest request, Placement placement, int sign) {
    change(placement.host()).book(request.flavor().shape(), placement, sign);
    bookings.add(new Booking(request, placement.host(), sign));
  }

  private HostChange change(int row) {
    version++;
    return changes.computeIfAbsent(
        row, r -> new HostChange(base.topology().host(r).type().numaNodes()));
  }

  /** A base cursor with the changes laid over it. */
  private final class Cursor extends ForwardingCursor {
    private @Nullable HostChange change;

    Cursor(HostCursor under) {
      super(under);
      at(0);
    }

    @Override
    public HostCursor at(int row) {
      under.at(row);
      change = changes.get(row);
      return this;
    }

    @Override
    public HostStatus status() {
      return change == null || change.status == null ? under.status() : change.status;
    }

    @Override
    public long free(Resource resource) {
      return under.free(resource) - (change == null ? 0 : change.used[resource.ordinal()]);
    }

    @Override
    public int instances() {
      return under.instances() + (change == null ? 0 : change.instances);
    }

    @Override
    public long numaFree(Resource resource, int node) {
      return under.numaFree(resource, node)
          - (change == null ? 0 : change.numaUsed(resource, node));
    }

    @Override
    public long gpuFree(int device) {
      return under.gpuFree(device) - (change == null ? 0 : change.gpuUsed[device]);
    }

    @Override
    public long latestDepartureTick() {
      long latest = under.latestDepartureTick();
      for (Booking booking : bookings) {
        if (booking.row() == row() && booking.sign() > 0) {
          latest = Math.max(latest, booking.request().departureTick());
        }
      }
      return latest;
    }

    @Override
    public double reading(Metric metric) {
      Double changed = change == null ? null : change.readings.get(metric);
      return changed == null ? under.reading(metric) : changed;
    }

    @Override
    public int tenantInstances(LaunchRequest request, DomainLevel level) {
      return under.tenantInstances(request, level) + booked(level, sameTenant(request));
    }

    @Override
    public int groupInstances(LaunchRequest request, DomainLevel level) {
      return under.groupInstances(request, level) + booked(level, sameGroup(request));
    }

    @Override
    public int tenantInstances(LaunchRequest request) {
      return under.tenantInstances(request) + booked(sameTenant(request));
    }

    @Override
    public int groupInstances(LaunchRequest request) {
      return under.groupInstances(request) + booked(sameGroup(request));
    }

    @Override
    public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
      return under.namedInstances(request, group, level)
          + booked(level, member -> GroupNames.names(request, group, member));
    }

    @Override
    public int namedInstances(LaunchRequest request, String group) {
      return under.namedInstances(request, group)
          + booked(member -> GroupNames.names(request, group, member));
    }

    @Override
    public int systemInstances(LaunchRequest request) {
      return under.systemInstances(request) + booked(DomainLevel.HOST, sameSystem(request));
    }

    @Override
    public int licencesLeft(LaunchRequest request) {
      int left = under.licencesLeft(request);
      if (left == Integer.MAX_VALUE) {
        return left;
      }
      HostCursor before = base.cursor();
      Cursor now = new Cursor(base.cursor());
      for (int row : changes.keySet()) {
        left += before.at(row).systemInstances(request) > 0 ? 1 : 0;
        left -= now.at(row).systemInstances(request) > 0 ? 1 : 0;
      }
      return left;
    }

    @Override
    public int dedicatedToOthers(LaunchRequest request) {
      return under.dedicatedToOthers(request)
          + booked(
              DomainLevel.HOST,
              member ->
                  Settings.DEDICATED.in(member.policy(), false)
                      && !member.tenant().equals(request.tenant()));
    }

    @Override
    public int launching() {
      return launching(DomainLevel.HOST, under.launching());
    }

    @Override
    public int launching(DomainLevel level) {
      return launching(level, under.launching(level));
    }

    private int launching(DomainLevel level, int launching) {
      int left = launching;
      for (EndedLaunch ended : endedLaunches) {
        left -= topology().domain(level, ended.row()) == topology().domain(level, row()) ? 1 : 0;
      }
      return left;
    }

    @Override
    public int fetching() {
      int left = under.fetching();
      for (EndedLaunch ended : endedLaunches) {
        left -= ended.fetches() ? 1 : 0;
      }
      return left;
    }

    private int booked(DomainLevel level, Predicate<LaunchRequest> counts) {
      int sum = 0;
      for (Booking booking : bookings) {
        if (sameDomain(booking, level) && counts.test(booking.request())) {
          sum += booking.sign();
        }
      }
      return sum;
    }

    private int booked(Predicate<LaunchRequest> counts) {
      int sum = 0;
      for (Booking booking : bookings) {
        sum += counts.test(booking.request()) ? booking.sign() : 0;
      }
      return sum;
    }

    private boolean sameDomain(Booking booking, DomainLevel level) {
      return topology().domain(level, booking.row()) == topology().domain(level, row());
    }
  }

  private static Predicate<LaunchRequest> sameTenant(LaunchRequest request) {
    return member -> member.tenant().equals(request.tenant());
  }

  private static Predicate<LaunchRequest> sameGroup(LaunchRequest request) {
    return member -> member.group().equals(request.group());
  }

  private static Predicate<LaunchRequest> sameSystem(LaunchRequest request) {
    String system = PolicyCounts.system(request);
    return member -> system != null && system.equals(PolicyCounts.system(member));
  }
}
