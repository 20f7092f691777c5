package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.accounts.AccountsSchema;
import dev.berth.scenarios.accounts.JsonSchema;

@Parameters(
    commandDescription = "Prints the JSON Schema of configuration policies, or of accounts files.")
final class PoliciesSchemaCommand implements Command {

  @Parameter(names = "--accounts", description = "the schema of accounts files")
  private boolean accounts;

  @Override
  public int run(Console console) {
    console.out().print(Json.text(accounts ? AccountsSchema.accounts() : JsonSchema.policy()));
    return ExitStatus.DONE;
  }
}
