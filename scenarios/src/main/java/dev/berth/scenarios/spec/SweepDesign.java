package dev.berth.scenarios.spec;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which combinations of the factors' levels are run. Full takes all; one at a time varies each
 * factor from the first levels of the others; a Latin hypercube takes a given number of points in
 * which every factor shows its levels equally often, paired at random (McKay et al., 1979).
 *
 * @param points of a Latin hypercube; without meaning for the others
 */
record SweepDesign(Kind kind, int points) {

  static final String KEY = "sweepDesign";
  private static final int MOST_POINTS = 100_000;
  private static final Stream DRAWS = Stream.named("latin-hypercube");

  /** The designs. */
  enum Kind {
    FULL,
    ONE_AT_A_TIME,
    LATIN_HYPERCUBE
  }

  static SweepDesign read(Section scenario) {
    Section in = scenario.section(KEY);
    Kind kind = in.get("kind", Kinds.choice(Kind.class), Kind.FULL);
    return new SweepDesign(
        kind,
        kind == Kind.LATIN_HYPERCUBE ? in.get("points", Kinds.integer(2, MOST_POINTS), 10) : 0);
  }

  /**
   * The points, each the index of a level per factor; every point once, in a fixed order.
   *
   * @param sizes the number of levels of each factor
   */
  List<List<Integer>> choose(List<Integer> sizes, long seed) {
    return List.copyOf(
        new LinkedHashSet<>(
            switch (kind) {
              case FULL -> full(sizes);
              case ONE_AT_A_TIME -> oneAtATime(sizes);
              case LATIN_HYPERCUBE -> latinHypercube(sizes, new Draws(seed));
            }));
  }

  /** How many points at most. */
  double size(List<Integer> sizes) {
    return switch (kind) {
      case FULL -> sizes.stream().mapToDouble(size -> size).reduce(1, (a, b) -> a * b);
      case ONE_AT_A_TIME -> 1 + sizes.stream().mapToDouble(size -> size - 1.0).sum();
      case LATIN_HYPERCUBE -> points;
    };
  }

  private static List<List<Integer>> full(List<Integer> sizes) {
    List<List<Integer>> points = List.of(List.of());
    for (int size : sizes) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> point : points) {
        for (int level = 0; level < size; level++) {
          longer.add(with(point, level));
        }
      }
      points = longer;
    }
    return points;
  }

  private static List<List<Integer>> oneAtATime(List<Integer> sizes) {
    List<Integer> first = sizes.stream().map(size -> 0).toList();
    List<List<Integer>> points = new ArrayList<>(List.of(first));
    for (int factor = 0; factor < sizes.size(); factor++) {
      for (int level = 1; level < sizes.get(factor); level++) {
        List<Integer> point = new ArrayList<>(first);
        point.set(factor, level);
        points.add(List.copyOf(point));
      }
    }
    return points;
  }

  private List<List<Integer>> latinHypercube(List<Integer> sizes, Draws draws) {
    List<int[]> columns = new ArrayList<>();
    for (int factor = 0; factor < sizes.size(); factor++) {
      columns.add(shuffledLevels(sizes.get(factor), draws, factor));
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < points; row++) {
      int index = row;
      rows.add(columns.stream().map(column -> column[index]).toList());
    }
    return rows;
  }

  /** Level floor(i x levels / points) for the i-th point, in a random order (Fisher and Yates). */
  private int[] shuffledLevels(int levels, Draws draws, int factor) {
    int[] column = new int[points];
    for (int i = 0; i < points; i++) {
      column[i] = (int) ((long) i * levels / points);
    }
    for (int i = points - 1; i > 0; i--) {
      int other = draws.below(i + 1, DRAWS, factor, i);
      int swapped = column[i];
      column[i] = column[other];
      column[other] = swapped;
    }
    return column;
  }

  private static List<Integer> with(List<Integer> point, int level) {
    List<Integer> longer = new ArrayList<>(point);
    longer.add(level);
    return List.copyOf(longer);
  }
}
