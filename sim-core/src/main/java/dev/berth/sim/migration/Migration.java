package dev.berth.sim.migration;

import dev.berth.model.Placement;
import dev.berth.model.Ticks;

/** One migration on its way: how far it is, and how fast. */
final class Migration {

  /** What a migration is doing. */
  enum Stage {
    /** Memory is sent while the instance runs at the source. */
    COPYING,
    /** The rest is sent while the instance is stopped. */
    STOPPED,
    /** The instance starts at the target; nothing is sent. */
    SWITCHING,
    /** Memory is fetched while the instance runs at the target. */
    FETCHING
  }

  final long instance;
  final int source;
  final Placement target;
  final long startTick;
  final double memoryMiB;

  /** The transfer breaks off when the first round has so much left; below 0 never. */
  final double breaksAtMiB;

  Stage stage = Stage.COPYING;
  int rounds = 1;
  double roundMiB;
  double leftMiB;
  double sentMiB;
  double dirtyMiBPerSecond;
  double rateMiBPerSecond;
  double throttle;
  int unproductive;
  boolean fetches;
  long roundStartTick;
  long settledTick;
  long stoppedTick;
  long downTicks;
  long dueTick = Ticks.NEVER;

  Migration(
      long instance,
      int source,
      Placement target,
      long startTick,
      double memoryMiB,
      double breaksAtMiB) {
    this.instance = instance;
    this.source = source;
    this.target = target;
    this.startTick = startTick;
    this.memoryMiB = memoryMiB;
    this.breaksAtMiB = breaksAtMiB;
    roundMiB = memoryMiB;
    leftMiB = memoryMiB;
    roundStartTick = startTick;
    settledTick = startTick;
  }

  /** Whether it uses the links. */
  boolean sends() {
    return stage != Stage.SWITCHING;
  }

  /** Whether its transfer will break off in this stage. */
  boolean breaks() {
    return rounds == 1 && breaksAtMiB >= 0;
  }

  /** What is left until this stage ends or breaks off. */
  double leftOfStage() {
    return breaks() ? Math.max(0, leftMiB - breaksAtMiB) : leftMiB;
  }

  /** Sends at the present rate up to now. */
  void settle(long now) {
    if (sends() && now > settledTick) {
      double moved = Math.min(leftMiB, rateMiBPerSecond * Ticks.toSeconds(now - settledTick));
      leftMiB -= moved;
      sentMiB += moved;
    }
    settledTick = now;
  }

  /** The stage's transfer is over: what rounding up to a whole tick left is sent too. */
  void finishTransfer() {
    double rest = leftOfStage();
    sentMiB += rest;
    leftMiB -= rest;
  }

  void beginRound(double miB, long now) {
    rounds++;
    roundMiB = miB;
    leftMiB = miB;
    roundStartTick = now;
  }

  double roundSeconds(long now) {
    return Ticks.toSeconds(now - roundStartTick);
  }

  MigrationOutcome outcome(long now, MigrationOutcome.End end, String reason) {
    boolean stopped = stage == Stage.STOPPED || stage == Stage.SWITCHING;
    return new MigrationOutcome(
        instance,
        source,
        target.host(),
        startTick,
        now,
        rounds,
        sentMiB,
        downTicks + (stopped ? now - stoppedTick : 0),
        end,
        reason);
  }
}
