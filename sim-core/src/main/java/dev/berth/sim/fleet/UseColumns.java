package dev.berth.sim.fleet;

import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import dev.berth.workload.UtilisationByLaw;
import dev.berth.workload.UtilisationLaw;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What instances use, as columns over slots: the numbers of those that follow a law stand here. */
final class UseColumns {

  private @Nullable Utilisation[] utilisations = new @Nullable Utilisation[64];

  /** Null where the instance follows no law. */
  private @Nullable UtilisationLaw[] laws = new @Nullable UtilisationLaw[64];

  private double[] levels = new double[64];
  private long[] firstKeys = new long[64];
  private long[] secondKeys = new long[64];

  /** The law that was asked last, at the tick at which it was. */
  private UtilisationLaw.@Nullable Moment moment;

  private @Nullable UtilisationLaw momentLaw;
  private long momentTick;

  /** An instance takes a slot. */
  void put(int slot, Utilisation utilisation) {
    if (slot >= utilisations.length) {
      grow(slot * 2);
    }
    utilisations[slot] = utilisation;
    laws[slot] = null;
    if (utilisation instanceof UtilisationByLaw lawful) {
      laws[slot] = lawful.law();
      levels[slot] = lawful.level();
      firstKeys[slot] = lawful.firstKey();
      secondKeys[slot] = lawful.secondKey();
    }
  }

  /** The slot is free. */
  void clear(int slot) {
    utilisations[slot] = null;
    laws[slot] = null;
  }

  Utilisation utilisation(int slot) {
    return Objects.requireNonNull(utilisations[slot]);
  }

  /** The value of a channel now, as {@link Utilisation#at} gives it. */
  double at(int slot, Channel channel, long startTick, long tick) {
    UtilisationLaw law = laws[slot];
    return law == null
        ? utilisation(slot).at(channel, startTick, tick)
        : at(law, tick).of(channel, levels[slot], firstKeys[slot], secondKeys[slot], startTick);
  }

  private UtilisationLaw.Moment at(UtilisationLaw law, long tick) {
    UtilisationLaw.Moment now = moment;
    if (now == null || momentTick != tick || momentLaw != law) {
      now = law.at(tick);
      moment = now;
      momentTick = tick;
      momentLaw = law;
    }
    return now;
  }

  private void grow(int capacity) {
    utilisations = Arrays.copyOf(utilisations, capacity);
    laws = Arrays.copyOf(laws, capacity);
    levels = Arrays.copyOf(levels, capacity);
    firstKeys = Arrays.copyOf(firstKeys, capacity);
    secondKeys = Arrays.copyOf(secondKeys, capacity);
  }
}
