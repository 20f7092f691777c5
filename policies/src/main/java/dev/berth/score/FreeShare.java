package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.HostView;

/**
 * The mean over resources of what stays free after a placement, as a share. A resource that the
 * host does not have is left out.
 *
 * @param ofLargestHost whether shares are of the largest host in the fleet instead of this one
 */
@SuppressWarnings("ArrayRecordComponent")
record FreeShare(Resource[] resources, boolean ofLargestHost) {

  /** In [0, 1] for a host that has room for the request. */
  double after(HostView host, LaunchRequest request) {
    double sum = 0;
    int counted = 0;
    for (Resource resource : resources) {
      long whole = ofLargestHost ? host.largestAllocatable(resource) : host.allocatable(resource);
      if (whole > 0) {
        sum += (double) (host.free(resource) - request.demand().get(resource)) / whole;
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }
}
