package dev.berth.scenarios.regress;

import dev.berth.model.BadInputException;
import java.util.Arrays;
import java.util.List;

/**
 * One decision on record: a line of a baseline.
 *
 * @param requestClass the flavor
 * @param winner name of the host, or {@link #NOWHERE}
 * @param runnerUp name of the host, or {@link #NOWHERE}
 * @param margin as {@link dev.berth.placer.Choice#margin}
 * @param winnerTerms the winner's scores to full precision, {@code name=value}, tiers split by
 *     {@code |}
 * @param runnerUpTerms those of the runner-up
 */
record Answer(
    String id,
    String requestClass,
    String tenant,
    String winner,
    String runnerUp,
    double margin,
    String winnerTerms,
    String runnerUpTerms) {

  static final String NOWHERE = "-";

  private static final int COLUMNS = 8;

  String line() {
    return String.join(
        "\t",
        List.of(
            id,
            requestClass,
            tenant,
            winner,
            runnerUp,
            Double.toString(margin),
            winnerTerms,
            runnerUpTerms));
  }

  /**
   * @param place file and line, for messages
   */
  static Answer parse(String line, String place) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new BadInputException(
          "%s: a decision has %d columns, this line has %d: \"%s\"; record the baseline again."
              .formatted(place, COLUMNS, cells.length, line));
    }
    try {
      double margin = Double.parseDouble(cells[5]);
      return new Answer(
          cells[0], cells[1], cells[2], cells[3], cells[4], margin, cells[6], cells[7]);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "%s: the margin \"%s\" is no number; record the baseline again."
              .formatted(place, Arrays.asList(cells).get(5)),
          e);
    }
  }
}
