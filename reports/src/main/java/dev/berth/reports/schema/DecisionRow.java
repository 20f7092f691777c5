package dev.berth.reports.schema;

/**
 * One decision of the placement manager in one cell. Absent hosts are empty texts.
 *
 * @param atSeconds time since the start of the run
 * @param kind {@code place} or {@code relocate}
 * @param outcome {@code placed}, {@code waiting} or {@code rejected}
 * @param runnerUp name of the host that came second
 * @param margin lead of the winner in the first tier that differs, NaN without a runner-up
 * @param reason which rule refused, empty when placed
 * @param stateVersion version of the believed state on which it was taken
 */
public record DecisionRow(
    double atSeconds,
    long request,
    String tenant,
    String flavor,
    int attempt,
    String kind,
    String outcome,
    String host,
    String runnerUp,
    double margin,
    String reason,
    long stateVersion) {}
