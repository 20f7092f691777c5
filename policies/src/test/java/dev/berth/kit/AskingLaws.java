package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.RateLimit;
import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.RunRecorder;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import dev.berth.whatif.Hypothesis;
import dev.berth.whatif.WhatIf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Asking where a request would go counts for no quota, no rate and no pool, and the answer is what
 * follows, at the door and behind it.
 */
class AskingLaws {

  @Provide
  Arbitrary<List<AdmissionLaws.Step>> histories() {
    return AdmissionLaws.steps();
  }

  /** Tenants with quotas, of which each may ask for an instance every 10 ms after two at once. */
  private static Account account(String tenant) {
    Account account = AdmissionLaws.account(tenant);
    return new Account(
        tenant,
        account.credential(),
        account.defaultPolicy(),
        account.byTag(),
        account.quota(),
        account.licences(),
        account.scaling(),
        new BusinessRules(false, List.of(), Optional.of(new RateLimit(6000, 2))));
  }

  /** A manager and all that it decided. */
  private static final class Run implements RunRecorder {
    final List<Decision> decisions = new ArrayList<>();
    final InMemoryFleet world = new InMemoryFleet(AdmissionLaws.hosts());
    final PlacementManager manager;

    Run() {
      world.supports(Set.of(Settings.WEIGHT.key()));
      manager =
          new PlacementManager(
              world,
              world,
              tenant -> Optional.of(account(tenant)),
              this,
              new ScanPlacer(
                  Strategy.of(
                      new StrategySpec("f", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST)),
                  new Draws(1)),
              new ManagerOptions(50, 2, true, AdmissionLaws.POOLS, List.of(), LicencePools.NONE));
    }

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      decisions.add(decision);
    }
  }

  @Property(tries = 400)
  void askingCountsNowhere_andTheAnswerIsWhatFollows(
      @ForAll("histories") List<AdmissionLaws.Step> history) {
    play(history, new HashSet<>());
  }

  /** Adds every reason for which a request that had been asked about got no host. */
  private static void play(List<AdmissionLaws.Step> history, Set<String> reasons) {
    Run asked = new Run();
    Run quiet = new Run();
    long submitted = 0;
    for (AdmissionLaws.Step step : history) {
      if (step.kind() == 0) {
        LaunchRequest request = AdmissionLaws.request(submitted++, step, asked.world.now());
        WhatIf answer = asked.manager.wouldPlace(request, Hypothesis.NONE);
        assertEquals(answer.refusal(), again(asked, request).refusal());
        int before = asked.decisions.size();
        asked.manager.submit(request);
        quiet.manager.submit(request);
        requireFollows(answer, asked.decisions.get(before));
        reasons.add(asked.decisions.get(before).reason());
      } else {
        AdmissionLaws.happen(step, asked.world, asked.manager, submitted);
        AdmissionLaws.happen(step, quiet.world, quiet.manager, submitted);
      }
      asked.manager.audit("step " + step);
    }
    assertEquals(quiet.decisions, asked.decisions, "with versions, attempts and margins");
    assertEquals(quiet.manager.state().version(), asked.manager.state().version());
  }

  private static WhatIf again(Run run, LaunchRequest request) {
    return run.manager.wouldPlace(request, Hypothesis.NONE);
  }

  private static void requireFollows(WhatIf answer, Decision decision) {
    if (answer.refusal().isEmpty()) {
      assertEquals(
          answer.explained().orElseThrow().explanation().winner(),
          decision.host(),
          decision.toString());
    } else {
      assertFalse(decision.outcome() == Decision.Outcome.PLACED, decision.toString());
      assertEquals(answer.refusal(), decision.reason());
    }
  }

  /** The histories reach what the law is about; else it would hold of nothing. */
  @Example
  void histories_reachQuotasRatesClosedZonesAndPools() {
    Set<String> reasons = new HashSet<>();
    Random random = new Random(7);
    for (int history = 0; history < 300; history++) {
      List<AdmissionLaws.Step> steps = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        int kind = Math.max(0, random.nextInt(14) - 6);
        steps.add(new AdmissionLaws.Step(kind, random.nextInt(41), random.nextInt(41)));
      }
      play(steps, reasons);
    }
    for (String reason :
        List.of("quota", "licences", "rate", "zone-quota", "storage-pool-exhausted")) {
      assertTrue(reasons.contains(reason), reason + " is not among " + reasons);
    }
  }
}
