package dev.berth.performance;

/**
 * What a host's disks can serve in all, of which readings say how much is used.
 *
 * @param operationsPerSecond above 0
 * @param mebibytesPerSecond above 0
 */
public record HostService(double operationsPerSecond, double mebibytesPerSecond) {}
