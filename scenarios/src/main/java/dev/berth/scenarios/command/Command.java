package dev.berth.scenarios.command;

/** A subcommand; its options are annotated fields. */
interface Command {

  /**
   * @return the exit status: 0 done, 1 a check failed
   * @throws dev.berth.model.BadInputException for wrong use or bad input
   */
  int run(Console console);
}
