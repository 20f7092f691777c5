package dev.berth.sim.provision;

import dev.berth.scaling.ScalingGroup;

/** A group that scales, and the load that its members share evenly. */
public record ScaledGroup(ScalingGroup rules, DemandCurve demand) {}
