package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.rows.BadRecords;

/** Reads what happens to records of an input that cannot be used. */
final class BadRecordsFile {

  private BadRecordsFile() {}

  /** The choices of a scenario. */
  enum Choice {
    FAIL,
    SKIP,
    /** As skip; the run also keeps them with their reasons in quarantine.csv of its results. */
    QUARANTINE
  }

  static BadRecords read(Section in) {
    return switch (in.get("badRecords", Kinds.choice(Choice.class), Choice.FAIL)) {
      case FAIL -> BadRecords.FAIL;
      case SKIP -> BadRecords.SKIP;
      case QUARANTINE -> BadRecords.SET_ASIDE;
    };
  }
}
