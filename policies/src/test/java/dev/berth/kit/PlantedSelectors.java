package dev.berth.kit;

import dev.berth.laws.SelectorUnderLaw;
import dev.berth.relocation.selector.InstanceAspect;
import dev.berth.relocation.selector.MovableInstances;
import dev.berth.relocation.selector.Selector;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Wrong selectors. */
final class PlantedSelectors {

  private static final Set<InstanceAspect> MEMORY = EnumSet.of(InstanceAspect.MEMORY);

  private PlantedSelectors() {}

  static List<SelectorUnderLaw> all() {
    return List.of(
        wrong("prefers who came first", MEMORY, (in, i) -> -i),
        wrong("compares with the one before", MEMORY, PlantedSelectors::smallerThanBefore),
        wrong("reads utilisation undeclared", MEMORY, (in, i) -> -in.utilisation(i)),
        wrong("draws undeclared", MEMORY, (in, i) -> in.draw(in.size()) == i ? 1 : 0),
        wrong(
            "says that it draws and does not",
            EnumSet.of(InstanceAspect.DRAW, InstanceAspect.MEMORY),
            (in, i) -> -in.memoryMiB(i)),
        new SelectorUnderLaw("grows tired of each", Tired::new),
        new SelectorUnderLaw("takes the last of equals", LastOfEquals::new),
        new SelectorUnderLaw("starts from the smallest positive double", SmallestPositive::new));
  }

  private static double smallerThanBefore(MovableInstances in, int i) {
    return i > 0 && in.memoryMiB(i) < in.memoryMiB(i - 1) ? 1 : 0;
  }

  private static SelectorUnderLaw wrong(
      String name,
      Set<InstanceAspect> reads,
      ToDoubleBiFunction<MovableInstances, Integer> formula) {
    return new SelectorUnderLaw(name, () -> new Formula(reads, formula));
  }

  private record Formula(
      Set<InstanceAspect> reads, ToDoubleBiFunction<MovableInstances, Integer> formula)
      implements Selector {
    @Override
    public void rank(MovableInstances instances, double[] wanted) {
      for (int i = 0; i < instances.size(); i++) {
        wanted[i] = formula.applyAsDouble(instances, i);
      }
    }
  }

  private static final class Tired implements Selector {
    private double asked;

    @Override
    public void rank(MovableInstances instances, double[] wanted) {
      for (int i = 0; i < instances.size(); i++) {
        wanted[i] = instances.memoryMiB(i) - asked++;
      }
    }

    @Override
    public Set<InstanceAspect> reads() {
      return MEMORY;
    }
  }

  private record LastOfEquals() implements Selector {
    @Override
    public void rank(MovableInstances instances, double[] wanted) {
      for (int i = 0; i < instances.size(); i++) {
        wanted[i] = -instances.memoryMiB(i);
      }
    }

    @Override
    public int select(MovableInstances instances, double[] wanted) {
      rank(instances, wanted);
      int last = 0;
      for (int i = 1; i < instances.size(); i++) {
        last = wanted[i] >= wanted[last] ? i : last;
      }
      return last;
    }

    @Override
    public Set<InstanceAspect> reads() {
      return MEMORY;
    }
  }

  /** {@code Double.MIN_VALUE} as minus infinity, as found in a published selector. */
  private record SmallestPositive() implements Selector {
    @Override
    public void rank(MovableInstances instances, double[] wanted) {
      for (int i = 0; i < instances.size(); i++) {
        wanted[i] = -instances.memoryMiB(i);
      }
    }

    @Override
    public int select(MovableInstances instances, double[] wanted) {
      rank(instances, wanted);
      double most = Double.MIN_VALUE;
      int best = 0;
      for (int i = 0; i < instances.size(); i++) {
        if (wanted[i] > most) {
          most = wanted[i];
          best = i;
        }
      }
      return best;
    }

    @Override
    public Set<InstanceAspect> reads() {
      return MEMORY;
    }
  }
}
