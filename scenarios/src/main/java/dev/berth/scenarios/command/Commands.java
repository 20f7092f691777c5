package dev.berth.scenarios.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every subcommand: one line each, in the order of the help. */
final class Commands {

  private Commands() {}

  /** Name to maker; {@code policies list} is a name of two words. */
  static Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("merge", MergeCommand::new);
    commands.put("reproduce", ReproduceCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("tune", TuneCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("policies list", PoliciesListCommand::new);
    commands.put("policies show", PoliciesShowCommand::new);
    commands.put("policies schema", PoliciesSchemaCommand::new);
    commands.put("accounts import", AccountsImportCommand::new);
    commands.put("accounts export", AccountsExportCommand::new);
    commands.put("accounts list", AccountsListCommand::new);
    commands.put("accounts show", AccountsShowCommand::new);
    commands.put("traces list", TracesListCommand::new);
    commands.put("regress record", RegressRecordCommand::new);
    commands.put("regress check", RegressCheckCommand::new);
    commands.put("traces inspect", TracesInspectCommand::new);
    commands.put("traces forecast", TracesForecastCommand::new);
    commands.put("traces convert", TracesConvertCommand::new);
    commands.put("traces generate", TracesGenerateCommand::new);
    commands.put("traces twin", TracesTwinCommand::new);
    commands.put("calibrate thermal", CalibrateThermalCommand::new);
    commands.put("calibrate power", CalibratePowerCommand::new);
    commands.put("hosts inventory", HostsInventoryCommand::new);
    commands.put("hosts place", HostsPlaceCommand::new);
    commands.put("hosts launch", HostsLaunchCommand::new);
    commands.put("hosts watch", HostsWatchCommand::new);
    commands.put("hosts migrate", HostsMigrateCommand::new);
    commands.put("hosts configure", HostsConfigureCommand::new);
    commands.put("hosts terminate", HostsTerminateCommand::new);
    commands.put("hosts snapshot", HostsSnapshotCommand::new);
    commands.put("hosts validate", HostsValidateCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("bench", BenchCommand::new);
    return commands;
  }
}
