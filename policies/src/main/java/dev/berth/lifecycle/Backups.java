package dev.berth.lifecycle;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.ports.Timers;
import dev.berth.state.AuditFailure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Backups of running instances on the schedule of their policies, the oldest of which goes when
 * there are more than are to be kept. They go with their instance. Instances without a schedule
 * have no timer.
 */
public final class Backups {

  /** How many are kept where a policy sets a schedule alone. */
  public static final long DEFAULT_RETENTION = 7;

  private static final long TICKS_PER_HOUR = 3_600_000;

  /** The schedule of one instance and the instants of what is kept. */
  private static final class Series {
    private final LaunchRequest request;
    private final Deque<Long> kept;

    Series(LaunchRequest request, Deque<Long> kept) {
      this.request = request;
      this.kept = kept;
    }

    LaunchRequest request() {
      return request;
    }

    Deque<Long> kept() {
      return kept;
    }
  }

  private final Timers timers;
  private final Map<Long, Series> series = new HashMap<>();
  private long taken;

  public Backups(Timers timers) {
    this.timers = timers;
  }

  /** An instance runs from now on. */
  public void started(LaunchRequest request) {
    if (request.policy().isEmpty() || Settings.BACKUP_EVERY.in(request.policy()) == null) {
      return;
    }
    schedule(request, new ArrayDeque<>());
  }

  /** A running instance has another policy: its schedule starts anew, what is kept stays. */
  public void changed(LaunchRequest request) {
    Series before = series.remove(request.id());
    if (Settings.BACKUP_EVERY.in(request.policy()) != null) {
      schedule(request, before == null ? new ArrayDeque<>() : before.kept());
    }
  }

  private void schedule(LaunchRequest request, Deque<Long> kept) {
    Series mine = new Series(request, kept);
    series.put(request.id(), mine);
    plan(mine);
  }

  /** An instance is gone, with its backups. */
  public void ended(long instance) {
    if (!series.isEmpty()) {
      series.remove(instance);
    }
  }

  /** The instants of the backups that are kept of an instance, oldest first. */
  public List<Long> kept(long instance) {
    Series mine = series.get(instance);
    return mine == null ? List.of() : List.copyOf(mine.kept());
  }

  /** All backups ever made. */
  public long taken() {
    return taken;
  }

  /**
   * @throws AuditFailure when backups are kept of an instance that is gone
   */
  public void audit(Collection<Long> live, String event) {
    for (long instance : series.keySet()) {
      if (!live.contains(instance)) {
        throw new AuditFailure(event, "instances behind backups", 1, 0, "instance " + instance);
      }
    }
  }

  private void plan(Series mine) {
    ConfigurationPolicy policy = mine.request().policy();
    long every = Settings.BACKUP_EVERY.in(policy, 1L) * TICKS_PER_HOUR;
    if (timers.now() < Ticks.NEVER - every) {
      timers.at(timers.now() + every, () -> take(mine));
    }
  }

  /** The timer of an instance that was lost and runs again belongs to its former life. */
  private void take(Series mine) {
    if (series.get(mine.request().id()) != mine) {
      return;
    }
    taken++;
    mine.kept().add(timers.now());
    long most = Settings.BACKUP_RETENTION.in(mine.request().policy(), DEFAULT_RETENTION);
    while (mine.kept().size() > most) {
      mine.kept().remove();
    }
    plan(mine);
  }
}
