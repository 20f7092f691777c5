package dev.berth.workload;

/** One instance that follows a law; the level and the keys mean what the law says. */
public record UtilisationByLaw(UtilisationLaw law, double level, long firstKey, long secondKey)
    implements Utilisation {

  @Override
  public double at(Channel channel, long startTick, long tick) {
    return law.at(tick).of(channel, level, firstKey, secondKey, startTick);
  }
}
