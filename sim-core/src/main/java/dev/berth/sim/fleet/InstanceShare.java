package dev.berth.sim.fleet;

import dev.berth.model.LaunchRequest;

/** What one running instance gets of its host's processors, as of the host's last evaluation. */
public interface InstanceShare {

  LaunchRequest request();

  /** Row of its host. */
  int host();

  /** Processors that are granted, in vCPUs at full speed; NaN where demand is not modelled. */
  double grantedVcpus();

  /** What it demands, and its vCPUs could run at the host's present speed, less what is granted. */
  double stealVcpus();

  /** Share of its vCPUs' time in which they were runnable and did not run: esxtop's %RDY / 100. */
  double readyShare();

  /** Mean wait of a runnable vCPU for a processor, in ms; NaN while it demands nothing. */
  double waitMillis();

  /**
   * Share of the processor time it wanted that it got, 0 to 1: what {@code
   * performance.cpu-availability} asks for; 1 while it demands nothing.
   */
  double availability();
}
