package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why every host refuses the requests of one class, and how many hosts for each reason; kept up to
 * date host by host, so that the reason of a refused request costs what changed and not the fleet.
 */
final class RefusalCounts {

  private static final long NEVER = -1;

  /** The number of a host that does not refuse. */
  private static final int ALLOWED = 0;

  private final FleetState fleet;
  private final Strategy strategy;
  private final HostCursor host;
  private final int[] reasonOf;

  /** Per constraint: the number of each of its refusal codes. */
  private final List<Object2IntOpenHashMap<String>> numbers = new ArrayList<>();

  private int[] hosts = new int[8];
  private int reasons = 1;
  private long version = NEVER;

  RefusalCounts(FleetState fleet, Strategy strategy) {
    this.fleet = fleet;
    this.strategy = strategy;
    host = fleet.cursor();
    reasonOf = new int[fleet.hostCount()];
    for (int constraint = 0; constraint < strategy.constraintCount(); constraint++) {
      numbers.add(new Object2IntOpenHashMap<>());
    }
  }

  /** Shows the fleet as it is now. */
  void bringUpToDate(int followed, LaunchRequest request, IndexCounters counters) {
    ChangeJournal journal = fleet.journal();
    long now = journal.version();
    boolean reached = version != NEVER && journal.reaches(version);
    for (long at = version; reached && at < now; at++) {
      if ((journal.aspects(at) & followed) != 0) {
        reached = journal.row(at) != ChangeJournal.ALL_ROWS;
        if (reached) {
          counters.refreshes++;
          refresh(journal.row(at), request);
        }
      }
    }
    if (!reached) {
      counters.rebuilds++;
      rebuild(request);
    }
    version = now;
  }

  private void rebuild(LaunchRequest request) {
    Arrays.fill(hosts, 0);
    hosts[ALLOWED] = reasonOf.length;
    Arrays.fill(reasonOf, ALLOWED);
    for (int row = 0; row < fleet.hostCount(); row++) {
      refresh(row, request);
    }
  }

  private void refresh(int row, LaunchRequest request) {
    hosts[reasonOf[row]]--;
    reasonOf[row] = reasonNow(row, request);
    hosts[reasonOf[row]]++;
  }

  private int reasonNow(int row, LaunchRequest request) {
    int refused = strategy.firstRefusal(host.at(row), request);
    if (refused < 0) {
      return ALLOWED;
    }
    String code = strategy.constraint(refused).refusalCode(host, request);
    int number = numbers.get(refused).getInt(code);
    return number == ALLOWED ? newReason(refused, code) : number;
  }

  private int newReason(int constraint, String code) {
    if (reasons == hosts.length) {
      hosts = Arrays.copyOf(hosts, reasons * 2);
    }
    numbers.get(constraint).put(code, reasons);
    return reasons++;
  }

  /**
   * The reason that {@link RefusalReason} would find.
   *
   * @throws IllegalStateException when a host would take the request
   */
  String reason() {
    if (hosts[ALLOWED] > 0) {
      throw new IllegalStateException("%d hosts take the request.".formatted(hosts[ALLOWED]));
    }
    for (int constraint = numbers.size() - 1; constraint >= 0; constraint--) {
      String reason = mostFrequent(numbers.get(constraint));
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    throw new IllegalStateException("A fleet without hosts refuses nothing.");
  }

  private String mostFrequent(Object2IntOpenHashMap<String> codes) {
    String reason = "";
    int most = 0;
    for (var entry : codes.object2IntEntrySet()) {
      int count = hosts[entry.getIntValue()];
      if (count > most || (count == most && most > 0 && entry.getKey().compareTo(reason) < 0)) {
        most = count;
        reason = entry.getKey();
      }
    }
    return reason;
  }
}
