package dev.berth.laws;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import java.util.ArrayList;
import java.util.List;

/** The reference of what fits: counted from the nameplate, without any constraint's code. */
public final class Fits {

  private Fits() {}

  /** Whether the host is up, has the traits, has room, devices included, and suits the policy. */
  public static boolean takes(HostView host, LaunchRequest request) {
    return host.status() == HostStatus.UP
        && host.spec().type().traits().containsAll(request.requiredTraits())
        && hasRoom(host, request)
        && PolicyFits.takes(host, request);
  }

  /** Whether every resource and every device inside has room. */
  public static boolean hasRoom(HostView host, LaunchRequest request) {
    for (Resource resource : Resource.ALL) {
      double nameplate = host.spec().type().nameplate().get(resource);
      double most = Math.floor(nameplate * host.spec().type().overCommit().get(resource));
      double used = host.allocatable(resource) - host.free(resource);
      if (used + request.demand().get(resource) > most) {
        return false;
      }
    }
    return DeviceAssigner.fits(host, request.flavor().shape());
  }

  /** The rows of the hosts that take the request. */
  public static List<Integer> rows(FleetView fleet, LaunchRequest request) {
    List<Integer> rows = new ArrayList<>();
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      if (takes(host.at(row), request)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
