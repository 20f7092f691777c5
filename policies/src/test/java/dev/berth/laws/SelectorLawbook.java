package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.relocation.selector.InstanceAspect;
import dev.berth.relocation.selector.Selector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every law of a selector. */
public final class SelectorLawbook {

  public static final List<RelocationLaw<SelectorUnderLaw, Crowd>> ALL =
      List.of(
          law(
              "selects the first of those it wants most",
              "its ranks would explain another choice",
              SelectorLawbook::best),
          law(
              "remembers nothing",
              "a relocation could not be replayed or explained",
              SelectorLawbook::pure),
          law(
              "reads only what it declares",
              "what it needs would not be kept",
              SelectorLawbook::declaredReads),
          law(
              "ranks an instance alike in any order, unless it says otherwise",
              "the order of arrival would decide",
              SelectorLawbook::orderImmaterial),
          law(
              "chooses by chance where it draws, and only there",
              "replications would be copies, or never the same twice",
              SelectorLawbook::chance));

  private static final double ROUNDING = 1e-6;
  private static final int SEEDS = 60;

  private SelectorLawbook() {}

  private static RelocationLaw<SelectorUnderLaw, Crowd> law(
      String name, String why, BiConsumer<SelectorUnderLaw, Crowd> check) {
    return new RelocationLaw<>("a selector " + name, why, Crowd.any(), check);
  }

  private static double[] ranks(Selector selector, Crowd crowd) {
    double[] wanted = new double[crowd.members().size()];
    selector.rank(crowd.seen(), wanted);
    return wanted;
  }

  private static int choice(Selector selector, Crowd crowd) {
    return selector.select(crowd.seen(), new double[crowd.members().size()]);
  }

  private static void best(SelectorUnderLaw subject, Crowd crowd) {
    Selector selector = subject.make().get();
    double[] wanted = ranks(selector, crowd);
    int chosen = choice(selector, crowd);
    require(
        chosen >= 0 && chosen < wanted.length,
        "%s selects %d of %d",
        subject,
        chosen,
        wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      boolean beaten = value(wanted[i]) > value(wanted[chosen]);
      boolean earlier = i < chosen && value(wanted[i]) == value(wanted[chosen]);
      require(
          !beaten && !earlier,
          "%s selects %d of the ranks %s, and not %d",
          subject,
          chosen,
          Arrays.toString(wanted),
          i);
    }
  }

  private static double value(double wanted) {
    return Double.isNaN(wanted) ? Double.NEGATIVE_INFINITY : wanted;
  }

  private static void pure(SelectorUnderLaw subject, Crowd crowd) {
    Selector used = subject.make().get();
    double[] first = ranks(used, crowd);
    int unused = choice(used, crowd.withSeed(crowd.seed() + 1));
    require(
        Arrays.equals(first, ranks(used, crowd))
            && Arrays.equals(first, ranks(subject.make().get(), crowd)),
        "%s ranks %s, otherwise when asked again after choosing %d or when made anew",
        subject,
        Arrays.toString(first),
        unused);
  }

  private static void declaredReads(SelectorUnderLaw subject, Crowd crowd) {
    Selector selector = subject.make().get();
    Crowd.Seen seen = crowd.seen();
    selector.rank(seen, new double[crowd.members().size()]);
    Set<InstanceAspect> undeclared = new HashSet<>(seen.read());
    undeclared.removeAll(selector.reads());
    require(undeclared.isEmpty(), "%s reads %s undeclared", subject, undeclared);
  }

  private static void orderImmaterial(SelectorUnderLaw subject, Crowd crowd) {
    Selector selector = subject.make().get();
    if (!selector.orderImmaterial()) {
      return;
    }
    List<Integer> order = crowd.order();
    double[] here = ranks(selector, crowd);
    double[] there = ranks(selector, crowd.inOrder(order));
    for (int i = 0; i < there.length; i++) {
      require(
          near(here[order.get(i)], there[i]),
          "%s ranks instance %d %s, and %s in the order %s",
          subject,
          order.get(i),
          here[order.get(i)],
          there[i],
          order);
    }
  }

  private static boolean near(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
  }

  private static void chance(SelectorUnderLaw subject, Crowd crowd) {
    Selector selector = subject.make().get();
    Set<Integer> chosen = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      chosen.add(choice(selector, crowd.withSeed(seed)));
    }
    if (draws(selector)) {
      require(
          crowd.members().size() == 1 || chosen.size() > 1,
          "%s says that it draws, and selects %s with %d seeds",
          subject,
          chosen,
          SEEDS);
    } else {
      require(chosen.size() == 1, "%s does not draw, and selects %s", subject, chosen);
    }
  }

  private static boolean draws(Selector selector) {
    return selector.reads().contains(InstanceAspect.DRAW);
  }
}
