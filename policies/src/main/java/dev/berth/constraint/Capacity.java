package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.state.Room;
import dev.berth.term.Constraint;
import dev.berth.term.Miss;
import dev.berth.term.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every resource, NUMA node and graphics device has room for the request. */
record Capacity() implements Constraint {

  /** The code of every set of lacking resources, as bits in column order. */
  private static final String[] CODES = codes();

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return Room.fits(host, request.flavor().shape());
  }

  /** The lacking resources joined with +, or {@code devices} where only devices inside lack. */
  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    int lacking = 0;
    for (Resource resource : Resource.ALL) {
      if (request.demand().get(resource) > host.free(resource)) {
        lacking |= 1 << resource.ordinal();
      }
    }
    return CODES[lacking];
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    List<String> details = new ArrayList<>();
    for (Resource resource : Resource.ALL) {
      long demand = request.demand().get(resource);
      long free = host.free(resource);
      if (demand > free) {
        details.add(
            "%s: needs %d %s, %d free".formatted(resource.key(), demand, resource.unit(), free));
      }
    }
    return details.isEmpty()
        ? "no NUMA nodes or graphics devices inside the host fit"
        : String.join("; ", details);
  }

  @Override
  public List<Miss> misses(HostView host, LaunchRequest request) {
    List<Miss> misses = new ArrayList<>();
    for (Resource resource : Resource.ALL) {
      long lacks = request.demand().get(resource) - host.free(resource);
      if (lacks > 0) {
        misses.add(Miss.of(resource, (double) lacks, host));
      }
    }
    return misses;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public boolean needsRoom() {
    return true;
  }

  private static String[] codes() {
    String[] codes = new String[1 << Resource.ALL.size()];
    codes[0] = "devices";
    for (int set = 1; set < codes.length; set++) {
      int lacking = set;
      codes[set] =
          Resource.ALL.stream()
              .filter(resource -> (lacking >> resource.ordinal() & 1) == 1)
              .map(Resource::key)
              .collect(Collectors.joining("+"));
    }
    return codes;
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
