package example;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * Keeps hosts with graphics devices for requests that need one: {@code penalty} less than 1 for a
 * host with devices that the request would not use, else 1.
 */
record GpuSaver(double penalty) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    boolean wasted = host.spec().type().gpuDevices() > 0 && request.demand().gpuPerMille() == 0;
    return wasted ? 1 - penalty : 1;
  }

  /** Nothing that changes: the host's type and the request alone. */
  @Override
  public Set<Aspect> reads() {
    return Set.of();
  }

  /** Free amounts do not move it. */
  @Override
  public double steepness() {
    return 0;
  }
}
