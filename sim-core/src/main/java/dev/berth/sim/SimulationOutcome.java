package dev.berth.sim;

/**
 * What a run came to, besides what the recorder and the truth listener were told.
 *
 * @param arrivals requests submitted, warm ones not counted
 * @param warm instances submitted as running when the workload starts
 * @param launched instances that started, warm ones included
 * @param departed instances that ended before the horizon
 * @param energyJoules of all hosts over [0, horizon); NaN when the workload does not model
 *     processor use
 * @param events handled by the agenda
 * @param endTick the horizon
 */
public record SimulationOutcome(
    long arrivals,
    long warm,
    long launched,
    long departed,
    double energyJoules,
    long events,
    long endTick) {}
