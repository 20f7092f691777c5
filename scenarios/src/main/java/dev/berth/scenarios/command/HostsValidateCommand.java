package dev.berth.scenarios.command;

import com.beust.jcommander.Parameters;

@Parameters(commandDescription = "x")
final class HostsValidateCommand implements Command {
  @Override
  public int run(Console console) {
    return ExitStatus.DONE;
  }
}
