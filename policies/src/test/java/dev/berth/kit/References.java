package dev.berth.kit;

import dev.berth.laws.Fits;
import dev.berth.laws.PolicyFits;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.HostView;
import dev.berth.term.Parameters;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every shipped constraint means, in other words than its code. */
final class References {

  private static final Map<String, Function<Parameters, BiPredicate<HostView, LaunchRequest>>> ALL =
      Map.of(
          "host-up",
          p -> (host, request) -> host.status() == HostStatus.UP,
          "traits",
          p ->
              (host, request) ->
                  request.requiredTraits().stream()
                      .allMatch(trait -> host.spec().type().traits().contains(trait)),
          "capacity",
          p -> Fits::hasRoom,
          "headroom",
          References::headroom,
          "max-per-domain",
          References::maxPerDomain,
          "performance",
          References::performance,
          "max-share-per-domain",
          References::maxShare,
          "reading-limit",
          References::readingLimit);

  private References() {}

  static @Nullable BiPredicate<HostView, LaunchRequest> of(String name, Parameters parameters) {
    var byPolicy = PolicyFits.rules().get(name);
    if (byPolicy != null) {
      return byPolicy;
    }
    var reference = ALL.get(name);
    return reference == null ? null : reference.apply(parameters);
  }

  /** In decimals: used + demand + share x whole <= whole. */
  private static BiPredicate<HostView, LaunchRequest> headroom(Parameters p) {
    BigDecimal share = BigDecimal.valueOf(p.number("share"));
    return (host, request) ->
        Arrays.stream(p.resources())
            .allMatch(
                resource -> {
                  BigDecimal whole = BigDecimal.valueOf(host.allocatable(resource));
                  BigDecimal used = whole.subtract(BigDecimal.valueOf(host.free(resource)));
                  return used.add(demand(request, resource))
                          .add(share.multiply(whole))
                          .compareTo(whole)
                      <= 0;
                });
  }

  private static BigDecimal demand(LaunchRequest request, Resource resource) {
    return BigDecimal.valueOf(request.demand().get(resource));
  }

  private static BiPredicate<HostView, LaunchRequest> maxPerDomain(Parameters p) {
    boolean tenant = p.word("of").equals("tenant");
    return (host, request) -> {
      int there =
          tenant
              ? host.tenantInstances(request, p.level("level"))
              : host.groupInstances(request, p.level("level"));
      return there + 1 <= p.number("limit");
    };
  }

  /** Each wish in its own words: what is left of the host, or a latency that is not exceeded. */
  private static BiPredicate<HostView, LaunchRequest> performance(Parameters p) {
    double most = p.number("tolerance");
    boolean missingIsFine = p.word("onMissing").equals("neutral");
    return (host, request) -> {
      Map<String, Object> wants = request.policy().settings();
      double idle = 1 - host.reading(Metric.CPU_UTILISATION);
      double idleMilliVcpu = idle * host.spec().type().nameplate().milliVcpu();
      long asked = request.demand().milliVcpu();
      double link = host.spec().type().nameplate().networkMbps();
      double network = link - host.reading(Metric.NETWORK_THROUGHPUT);
      Map<String, Double> had = new HashMap<>();
      had.put("performance.cpu-availability", asked == 0 ? 1 : idleMilliVcpu / asked);
      had.put("performance.iops", p.number("diskOperations") - host.reading(Metric.DISK_IOPS));
      had.put("performance.network-throughput", link > 0 ? network : Double.NaN);
      boolean fine = true;
      for (Map.Entry<String, Double> one : had.entrySet()) {
        if (wants.get(one.getKey()) instanceof Number wanted) {
          double missing = (wanted.doubleValue() - one.getValue()) / wanted.doubleValue();
          fine &= Double.isNaN(one.getValue()) ? missingIsFine : Math.min(1, missing) <= most;
        }
      }
      double latency = host.reading(Metric.DISK_LATENCY);
      if (wants.get("performance.storage-latency") instanceof Number wanted) {
        double missing = (latency - wanted.doubleValue()) / latency;
        fine &= Double.isNaN(latency) ? missingIsFine : latency == 0 || missing <= most;
      }
      return fine;
    };
  }

  /** The least whole number that is not below the share of all. */
  private static BiPredicate<HostView, LaunchRequest> maxShare(Parameters p) {
    boolean tenant = p.word("of").equals("tenant");
    return (host, request) -> {
      int there =
          tenant
              ? host.tenantInstances(request, p.level("level"))
              : host.groupInstances(request, p.level("level"));
      int all = tenant ? host.tenantInstances(request) : host.groupInstances(request);
      int most = 0;
      while (most < p.number("share") * (all + 1)) {
        most++;
      }
      return there < most;
    };
  }

  private static BiPredicate<HostView, LaunchRequest> readingLimit(Parameters p) {
    boolean missingIsFine = p.word("onMissing").equals("neutral");
    return (host, request) -> {
      double value = host.reading(p.metric("metric"));
      boolean missing = Double.compare(value, Double.NaN) == 0;
      return missing ? missingIsFine : !(value > p.number("max"));
    };
  }
}
