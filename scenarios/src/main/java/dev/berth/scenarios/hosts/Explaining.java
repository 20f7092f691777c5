package dev.berth.scenarios.hosts;

import dev.berth.counterfactual.Explained;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Explanation;
import dev.berth.placer.ForwardingPlacer;
import dev.berth.placer.Placer;
import dev.berth.state.FleetView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A placer that keeps the explanation of its last choice for every request, and that puts a request
 * where it is told to: an instance whose launch was interrupted goes to the host that the journal
 * names, one of a snapshot to the host where it runs.
 */
public final class Explaining extends ForwardingPlacer {

  private final Map<Long, Integer> directed = new HashMap<>();
  private final Map<Long, Explained> explanations = new HashMap<>();

  public Explaining(Placer placer) {
    super(placer);
  }

  /** The next choice for a request is this host, once. */
  public void direct(long request, int row) {
    directed.put(request, row);
  }

  /** Why a request went where it went; null before its first choice. */
  public @Nullable Explanation of(long request) {
    Explained explained = explanations.get(request);
    return explained == null ? null : explained.explanation();
  }

  /** The same with what would have changed it. */
  public @Nullable Explained explained(long request) {
    return explanations.get(request);
  }

  /** The placer that decides. */
  Placer inner() {
    return under;
  }

  /** Keeps an explanation that was made elsewhere. */
  void keep(Explained why) {
    explanations.put(why.explanation().request().id(), why);
  }

  @Override
  public void choose(
      FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    Integer row = directed.remove(request.id());
    if (row != null && under.strategy().firstRefusal(fleet.cursor().at(row), request) < 0) {
      outcome.set(row, Decision.NO_HOST, Double.NaN);
      return;
    }
    explanations.put(request.id(), Explained.of(under, fleet, request, attempt, cursor));
    under.choose(fleet, request, attempt, cursor, outcome);
  }
}
