package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Rank;
import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountChecks;
import dev.berth.scenarios.accounts.AccountsFile;
import dev.berth.scenarios.accounts.PolicyFile;
import dev.berth.scenarios.accounts.Secrets;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.StrategyFile;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlNode;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.strategy.StrategySpec;
import java.util.Optional;

@Parameters(
    commandDescription =
        "Checks a scenario, strategy, accounts or policy file and says what it comes to.")
final class CheckCommand implements Command {

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @ParametersDelegate private final Scenarios scenarios = new Scenarios();

  @Parameter(names = "--resolved", description = "print the scenario with every default")
  private boolean resolved;

  @Override
  public int run(Console console) {
    YamlNode node = YamlReader.read(console.path(file));
    Section whole = Section.of(node);
    if (AccountsFile.isOne(whole)) {
      return accounts(console, whole);
    }
    if (PolicyFile.isOne(whole)) {
      return policy(console, whole);
    }
    if (isStrategy(node)) {
      StrategySpec strategy = StrategyFile.readWhole(Section.of(node));
      console
          .out()
          .printf(
              "%s: strategy %s, %d constraints of its own, %d tiers, ties by %s%n",
              file,
              strategy.name(),
              strategy.constraints().size(),
              strategy.tiers().size(),
              strategy.tieBreak().key());
      return ExitStatus.DONE;
    }
    Study study = scenarios.read(console, file);
    console.out().print(resolved ? study.resolved() : line(study));
    return ExitStatus.DONE;
  }

  private int accounts(Console console, Section whole) {
    AccountBook book = AccountsFile.readWhole(whole, Secrets.REFUSED);
    new AccountChecks(Optional.empty()).book(book).requireNone();
    console
        .out()
        .printf(
            "%s: accounts of %d tenants, %d policies%n",
            file, book.accounts().size(), book.policies().size());
    return ExitStatus.DONE;
  }

  private int policy(Console console, Section whole) {
    PolicyDocument policy = PolicyFile.readWhole(whole);
    new AccountChecks(Optional.empty()).document(Rank.TENANT, policy).requireNone();
    console
        .out()
        .printf(
            "%s: configuration policy %s version %d, %d settings%n",
            file,
            policy.policy().name(),
            policy.policy().version(),
            policy.policy().settings().size());
    return ExitStatus.DONE;
  }

  private String line(Study study) {
    Scenario base = study.base();
    return "%s: scenario %s, %d hosts, workload %s, %d strategies x %d replications x %d points = %d cells%n"
        .formatted(
            file,
            base.name(),
            base.hosts().size(),
            base.workloadSource(),
            base.strategies().size(),
            base.replications(),
            study.points().size(),
            Cell.of(study).size());
  }

  private static boolean isStrategy(YamlNode node) {
    Section in = Section.of(node);
    return !in.has("datacenter") && (in.has("tiers") || in.has("tieBreak"));
  }
}
