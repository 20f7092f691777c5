package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * Falls with what the host's present and past alarms weigh: half / (half + burden).
 *
 * @param half burden that halves the score; an active warning weighs 1
 */
record AlarmHistory(double half) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    return half / (half + host.alarmBurden());
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.ALARMS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
