package dev.berth.performance;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.ResourceVector;
import dev.berth.state.HostView;
import java.util.List;

/**
 * One performance characteristic: the setting that wants it and what of a host measures it. What is
 * measured is headroom (capacity less the reading) or a latency, never the nameplate alone; the
 * speed of processors is the exception, which no sensor reads.
 */
@SuppressWarnings("ImmutableEnumChecker") // settings are constants of a registry
public enum Characteristic {
  /** From the trait {@code cpu-mhz:NUMBER}. */
  CPU_SPEED(Settings.CPU_SPEED, false) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      for (String trait : host.spec().type().traits()) {
        if (trait.startsWith(MEGAHERTZ)) {
          return Integer.parseInt(trait, MEGAHERTZ.length(), trait.length(), 10) / 1000.0;
        }
      }
      return Double.NaN;
    }
  },
  /** Idle processors of the host as a share of what the request asks for. */
  CPU_AVAILABILITY(Settings.CPU_AVAILABILITY, false) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      double idle = 1 - host.reading(Metric.CPU_UTILISATION);
      long asked = request.demand().milliVcpu();
      double milliVcpu = idle * host.spec().type().nameplate().milliVcpu();
      return asked == 0 ? 1 : milliVcpu / asked;
    }
  },
  IOPS(Settings.IOPS, false) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      return service.operationsPerSecond() - host.reading(Metric.DISK_IOPS);
    }
  },
  DISK_THROUGHPUT(Settings.DISK_THROUGHPUT, false) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      return service.mebibytesPerSecond() - host.reading(Metric.DISK_THROUGHPUT);
    }
  },
  STORAGE_LATENCY(Settings.STORAGE_LATENCY, true) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      return host.reading(Metric.DISK_LATENCY);
    }
  },
  /** What the host's link leaves; unknown where the host has no network in its description. */
  NETWORK_THROUGHPUT(Settings.NETWORK_THROUGHPUT, false) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      ResourceVector nameplate = host.spec().type().nameplate();
      double link = nameplate.networkMbps() == 0 ? Double.NaN : nameplate.networkMbps();
      return link - host.reading(Metric.NETWORK_THROUGHPUT);
    }
  },
  NETWORK_LATENCY(Settings.NETWORK_LATENCY, true) {
    @Override
    public double measured(HostService service, HostView host, LaunchRequest request) {
      return host.reading(Metric.NETWORK_LATENCY);
    }
  };

  public static final List<Characteristic> ALL = List.of(values());

  private static final String MEGAHERTZ = "cpu-mhz:";

  @SuppressWarnings("ImmutableEnumChecker") // settings are never changed
  private final Setting<? extends Number> setting;

  private final boolean lowIsGood;

  Characteristic(Setting<? extends Number> setting, boolean lowIsGood) {
    this.setting = setting;
    this.lowIsGood = lowIsGood;
  }

  /**
   * What the host is measured to have for the request, in the setting's unit; NaN where unknown.
   */
  public abstract double measured(HostService service, HostView host, LaunchRequest request);

  public Setting<? extends Number> setting() {
    return setting;
  }

  /** The setting's key without its area, a short word. */
  public String key() {
    return setting.key().substring(setting.area().key().length() + 1);
  }

  public boolean wantedIn(ConfigurationPolicy policy) {
    return setting.in(policy) != null;
  }

  /**
   * How far the host falls short of what the request's policy wants: 0 where it has all of it, 1
   * where it has nothing; NaN where nothing measures it. Asked only where it is wanted.
   */
  public double shortfall(HostService service, HostView host, LaunchRequest request) {
    Number wanted = setting.in(request.policy());
    double measured = measured(service, host, request);
    if (wanted == null || Double.isNaN(measured)) {
      return wanted == null ? 0 : Double.NaN;
    }
    double had = lowIsGood ? wanted.doubleValue() / measured : measured / wanted.doubleValue();
    return Math.min(1, Math.max(0, 1 - had));
  }
}
