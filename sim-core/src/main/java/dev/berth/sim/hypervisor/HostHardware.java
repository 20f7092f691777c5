package dev.berth.sim.hypervisor;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.PowerCurve;
import org.jspecify.annotations.Nullable;

/**
 * The hardware settings of a host. A power curve is taken to be measured with all of them as they
 * are by default: frequency by load, turbo, two threads per core. Dynamic power goes with the cube
 * of the frequency, so work at a lower one takes longer and costs its square (Chandrakasan et al.,
 * IEEE JSSC 27, 1992, with voltage in proportion to frequency). At a constant frequency power is a
 * straight line of use (Fan, Weber, Barroso, ISCA 2007), where that is more than the curve says.
 *
 * @param pStateCap highest frequency as a share of the nominal one; null where there is no cap
 */
public record HostHardware(
    String governor, @Nullable Double pStateCap, boolean turbo, boolean smt) {

  public static final String PERFORMANCE = "performance";
  public static final String POWERSAVE = "powersave";

  /** What a host has before anybody changes it. */
  public static final HostHardware DEFAULT = new HostHardware("schedutil", null, true, true);

  /** The same with what a policy wants of the host. */
  public HostHardware with(ConfigurationPolicy policy) {
    Double cap = Settings.P_STATE_CAP.in(policy);
    return new HostHardware(
        Settings.CPU_GOVERNOR.in(policy, governor),
        cap == null ? pStateCap : cap,
        Settings.TURBO.in(policy, turbo),
        Settings.SMT.in(policy, smt));
  }

  /** The highest frequency that it runs at, as a share of the highest that it could. */
  public double frequency(HypervisorSpec.Hardware spec) {
    double nominal = 1 / spec.turboGain();
    double top = turbo && pStateCap == null ? 1 : nominal * (pStateCap == null ? 1 : pStateCap);
    double least = spec.leastFrequency();
    return POWERSAVE.equals(governor) ? least : Math.max(least, top);
  }

  /**
   * The frequency at which work is done under a load, as a share of the highest that the settings
   * allow: by load, with the margin of a quarter that Linux's schedutil leaves, or that highest.
   */
  public double pace(double load, HypervisorSpec.Hardware spec) {
    if (!"schedutil".equals(governor)) {
      return 1;
    }
    double least = spec.leastFrequency() / frequency(spec);
    return Math.min(1, Math.max(least, 1.25 * load));
  }

  /** What its processors can do, as a share of nameplate. */
  public double capacity(HypervisorSpec.Hardware spec) {
    return frequency(spec) * (smt ? 1 : 1 / spec.threadGain());
  }

  /** Hardware threads, as a share of nameplate. */
  public double threads() {
    return smt ? 1 : 0.5;
  }

  /** Power while so much of nameplate is served, of a host with this curve by default. */
  public double watts(PowerCurve curve, double served, HypervisorSpec.Hardware spec) {
    if (equals(DEFAULT)) {
      return curve.wattsAt(served);
    }
    double idle = curve.wattsAt(0);
    double frequency = frequency(spec);
    double busy = Math.min(1, served / frequency);
    double dynamic = curve.wattsAt(busy) - idle;
    if (PERFORMANCE.equals(governor)) {
      dynamic = Math.max(dynamic, busy * (curve.wattsAt(1) - idle));
    }
    return idle + dynamic * frequency * frequency * frequency;
  }
}
