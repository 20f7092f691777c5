package dev.berth.scenarios.run;

/**
 * What a run did.
 *
 * @param ran cells that were run now
 * @param kept cells that an earlier run had finished
 * @param missing cells that are left to other shards
 * @param requests submitted in the cells that were run now, warm ones included
 * @param decisions taken in them
 * @param decisionSeconds spent choosing hosts, over all threads
 * @param wallSeconds of the whole run
 */
public record RunSummary(
    int ran,
    int kept,
    int missing,
    double requests,
    double decisions,
    double decisionSeconds,
    double wallSeconds) {

  /** Whether every cell of the study is finished, so that tables and report stand. */
  public boolean complete() {
    return missing == 0;
  }
}
