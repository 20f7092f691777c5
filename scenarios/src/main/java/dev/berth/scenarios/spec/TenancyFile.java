package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.diskGiB;
import static dev.berth.scenarios.yaml.Kinds.map;

import dev.berth.account.Account;
import dev.berth.configuration.FleetOffer;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Rank;
import dev.berth.configuration.Settings;
import dev.berth.configuration.Subnet;
import dev.berth.lifecycle.Pools;
import dev.berth.manager.PlannedChange;
import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountChecks;
import dev.berth.scenarios.accounts.AccountText;
import dev.berth.scenarios.accounts.AccountsFile;
import dev.berth.scenarios.accounts.PolicyFile;
import dev.berth.scenarios.accounts.Secrets;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.traces.MixSpec;
import dev.berth.traces.WorkloadSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a scenario's accounts, fleet defaults, pools and planned changes of policies. */
final class TenancyFile {

  private static final String ACCOUNTS = "accounts";
  private static final String DEFAULTS = "fleetDefaults";
  private static final String CHANGES = "policyChanges";

  private static final Kind<Subnet> SUBNET =
      Kinds.of(
          value -> {
            String wanted = "an IPv4 network such as 10.1.0.0/22";
            try {
              return Subnet.parse(value.scalar(wanted));
            } catch (IllegalArgumentException e) {
              throw value.wrong(wanted);
            }
          },
          Subnet::toString);

  private final Section in;
  private final Locations locations;
  private final List<Path> inputs = new ArrayList<>();
  private final @Nullable AccountBook book;
  private final PolicyDocument defaults;

  TenancyFile(Section in, Locations locations) {
    this.in = in;
    this.locations = locations;
    defaults =
        in.has(DEFAULTS) ? PolicyFile.inline(in.section(DEFAULTS), DEFAULTS) : PolicyDocument.NONE;
    book = in.has(ACCOUNTS) ? accounts().under(defaults) : null;
  }

  /**
   * @throws dev.berth.model.BadInputException with both places where documents contradict each
   *     other or want what no host has
   */
  Tenancy tenancy(
      List<HostSpec> hosts,
      Section datacenter,
      Optional<PhysicsSpec> physics,
      WorkloadSpec workload) {
    FleetOffer offer = offer(hosts, datacenter, physics);
    AccountChecks checks = new AccountChecks(Optional.of(offer));
    checks.document(Rank.FLEET, defaults);
    AccountBook known = book;
    if (known != null) {
      checks.book(known);
    }
    for (MixSpec.NamedStream stream : MixSpec.streamsOf(workload)) {
      checks.document(Rank.REQUEST, stream.policy());
      if (known != null) {
        known
            .account(stream.tenant())
            .ifPresent(account -> checks.request(known, account, stream.tag(), stream.policy()));
      }
    }
    checks.requireNone();
    if (book == null) {
      return defaults.isEmpty()
          ? Tenancy.OPEN
          : new Tenancy(AccountStore.open(defaults), List.of());
    }
    return new Tenancy(book, inputs);
  }

  Pools pools() {
    if (!in.has("pools")) {
      return Pools.NONE;
    }
    Section pools = in.section("pools");
    return new Pools(
        pools.get("storage", map(diskGiB()), Map.of()),
        pools.get("networks", map(SUBNET), Map.of()));
  }

  List<PlannedChange> changes() {
    return in.sections(CHANGES).stream().map(this::change).toList();
  }

  private PlannedChange change(Section change) {
    if (book == null) {
      throw change.error("there are no accounts whose policies could change; add accounts");
    }
    String tenant = change.get("tenant", TEXT);
    Account account = book.accounts().get(tenant);
    if (account == null) {
      throw change.error(
          "tenant",
          "there is no tenant %s; %s"
              .formatted(tenant, Nearest.hint(tenant, book.accounts().keySet())));
    }
    String name = change.get("policy", TEXT);
    PolicyDocument policy = book.policies().get(name);
    if (policy == null) {
      throw change.error(
          "policy",
          "there is no policy named %s; %s"
              .formatted(name, Nearest.hint(name, book.policies().keySet())));
    }
    return new PlannedChange(
        Ticks.of(change.get("at", DURATION)), tenant, change.get("tag", TEXT, ""), policy);
  }

  private AccountBook accounts() {
    Value value = in.get(ACCOUNTS, Kinds.ANY);
    AccountBook read =
        value.isMapping()
            ? AccountsFile.read(in.section(ACCOUNTS), Secrets.REFUSED)
            : file(in.get(ACCOUNTS, locations.file()).path());
    in.resolve(ACCOUNTS, AccountText.withoutCredentials(read));
    return read;
  }

  private AccountBook file(Path file) {
    inputs.add(file);
    return AccountsFile.readWhole(Section.of(YamlReader.read(file)), Secrets.REFUSED);
  }

  /** What the disks do is known where the scenario has physics. */
  private static FleetOffer offer(
      List<HostSpec> hosts, Section datacenter, Optional<PhysicsSpec> physics) {
    Map<String, Double> disks =
        physics
            .map(
                each ->
                    Map.of(
                        Settings.IOPS.key(),
                        each.disk().operationsPerSecond(),
                        Settings.DISK_THROUGHPUT.key(),
                        each.disk().mebibytesPerSecond()))
            .orElse(Map.of());
    return FleetOffer.of(hosts, disks, datacenter.place() + ": datacenter");
  }
}
