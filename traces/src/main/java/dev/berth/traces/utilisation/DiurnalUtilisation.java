package dev.berth.traces.utilisation;

/**
 * Every instance has a level of its own, follows the hour of the day and wanders around both.
 *
 * @param meanCpuShare mean level over the instances, above 0 and below 1
 * @param spread how unequal the levels are: 0 makes all equal, 1 makes the level's standard
 *     deviation as large as its mean allows
 * @param amplitude relative swing between day and night, 0 to 1
 * @param peakHour hour of the simulated day of the highest use, 0 to below 24
 * @param noise standard deviation of the wandering part, relative to the level, 0 to 1
 * @param memoryShare of the requested memory, constant over time, 0 to 1
 */
public record DiurnalUtilisation(
    double meanCpuShare,
    double spread,
    double amplitude,
    double peakHour,
    double noise,
    double memoryShare) {}
