package dev.berth.sim.hypervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.PowerCurve;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What settings of a host do, with round numbers: turbo 1.25, least frequency 0.4, threads 1.25.
 */
class HostHardwareTest {

  private static final HypervisorSpec.Hardware SPEC = new HypervisorSpec.Hardware(1.25, 0.4, 1.25);
  private static final PowerCurve CURVE = PowerCurve.linear(100, 200);

  private static HostHardware of(Map<String, Object> settings) {
    return HostHardware.DEFAULT.with(new ConfigurationPolicy("p", 1, settings));
  }

  @Test
  void byDefault_theCurveHolds() {
    assertEquals(1, HostHardware.DEFAULT.capacity(SPEC), 0);
    assertEquals(150, HostHardware.DEFAULT.watts(CURVE, 0.5, SPEC), 0);
  }

  @Test
  void withoutTurbo_theNominalFrequencyIsTheHighest() {
    HostHardware slow = of(Map.of("host.turbo", false));
    assertEquals(0.8, slow.capacity(SPEC), 1e-12);
    // All of 0.8 served: busy 100 %, dynamic 100 W x 0.8^3 = 51.2 W.
    assertEquals(151.2, slow.watts(CURVE, 0.8, SPEC), 1e-9);
  }

  @Test
  void aCap_isOfTheNominalFrequency() {
    // 0.75 x 0.8 = 0.6; 0.3 served is half busy: 50 W x 0.216.
    HostHardware capped = of(Map.of("host.p-state-cap", 0.75));
    assertEquals(0.6, capped.capacity(SPEC), 1e-12);
    assertEquals(110.8, capped.watts(CURVE, 0.3, SPEC), 1e-9);
    // No lower than the processor can go.
    assertEquals(0.4, of(Map.of("host.p-state-cap", 0.2)).capacity(SPEC), 1e-12);
  }

  @Test
  void powersave_runsAtTheLowest() {
    assertEquals(0.4, of(Map.of("host.cpu-governor", "powersave")).capacity(SPEC), 1e-12);
  }

  @Test
  void performance_costsAStraightLineWhereTheCurveIsBelowIt() {
    PowerCurve hollow = new PowerCurve(List.of(100.0, 120.0, 200.0));
    HostHardware fast = of(Map.of("host.cpu-governor", "performance"));
    assertEquals(150, fast.watts(hollow, 0.5, SPEC), 1e-9);
    assertEquals(120, HostHardware.DEFAULT.watts(hollow, 0.5, SPEC), 1e-9);
    assertEquals(1, fast.pace(0.3, SPEC), 0);
    // 1.25 x 0.4 = 0.5 by load; never below the lowest.
    assertEquals(0.5, HostHardware.DEFAULT.pace(0.4, SPEC), 1e-12);
    assertEquals(0.4, HostHardware.DEFAULT.pace(0.1, SPEC), 1e-12);
  }

  @Test
  void oneThreadPerCore_doesLessInAllAndMorePerThread() {
    HostHardware single = of(Map.of("host.smt", false));
    assertEquals(0.8, single.capacity(SPEC), 1e-12);
    assertEquals(0.5, single.threads(), 0);
  }
}
