package dev.berth.sim.stock;

import dev.berth.model.PowerCurve;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.power.PowerMeasurement;
import org.cloudsimplus.power.models.PowerModelHostAbstract;

/**
 * Power of a CloudSim Plus host by straight lines between measured points, both ends included;
 * CloudSim Plus 8.5.7's own model of such points is off by one. An inactive host draws nothing.
 */
public final class CurvePowerModel extends PowerModelHostAbstract {

  private final PowerCurve curve;

  public CurvePowerModel(PowerCurve curve) {
    this.curve = curve;
  }

  /** Idle power as the static part, the rest as the dynamic part. */
  @Override
  public PowerMeasurement getPowerMeasurement() {
    Host host = getHost();
    if (!host.isActive()) {
      return new PowerMeasurement();
    }
    double idle = curve.wattsAt(0);
    return new PowerMeasurement(idle, getPowerInternal(host.getCpuPercentUtilization()) - idle);
  }

  @Override
  protected double getPowerInternal(double utilizationFraction) {
    return curve.wattsAt(utilizationFraction);
  }
}
