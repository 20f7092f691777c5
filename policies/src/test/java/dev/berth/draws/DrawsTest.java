package dev.berth.draws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final Stream STREAM = Stream.named("test");

  @Test
  void anAddress_alwaysGivesTheSameBits() {
    assertEquals(new Draws(1).bits(STREAM, 5, 0), new Draws(1).bits(STREAM, 5, 0));
  }

  @Test
  void seedStreamRequestAndAttempt_allMatter() {
    long bits = new Draws(1).bits(STREAM, 5, 0);
    assertNotEquals(bits, new Draws(2).bits(STREAM, 5, 0));
    assertNotEquals(bits, new Draws(1).bits(Stream.named("tset"), 5, 0));
    assertNotEquals(bits, new Draws(1).bits(STREAM, 6, 0));
    assertNotEquals(bits, new Draws(1).bits(STREAM, 5, 1));
  }

  @Property
  void below_staysInRange(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    int draw = new Draws(seed).below(bound, STREAM, 0, 0);
    assertTrue(draw >= 0 && draw < bound, draw + " of " + bound);
  }

  /** 60,000 draws of a die: chi-square with 5 degrees of freedom, 99.9 % quantile 20.5. */
  @Test
  void below_isFair() {
    int[] counts = new int[6];
    for (int request = 0; request < 60_000; request++) {
      counts[new Draws(7).below(6, STREAM, request, 0)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000.0;
    }
    assertTrue(chiSquare < 20.5, "chi-square " + chiSquare);
  }

  /** Mean 1/2 and variance 1/12, each within five standard errors of 100,000 draws. */
  @Test
  void uniform_hasMeanAndVariance() {
    SequentialDraws draws = new Draws(3).sequence(STREAM, 0);
    double sum = 0;
    double squares = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double u = draws.nextDouble();
      sum += u;
      squares += u * u;
    }
    assertEquals(0.5, sum / n, 5 * Math.sqrt(1.0 / 12 / n));
    assertEquals(1.0 / 3, squares / n, 5 * Math.sqrt(4.0 / 45 / n));
  }

  /** Means 1 and 0, variances 1 and 1: the exponential and the normal variate. */
  @Test
  void transformedVariates_haveTheirMoments() {
    SequentialDraws draws = new Draws(11).sequence(STREAM, 0);
    int n = 100_000;
    double exponential = 0;
    double normal = 0;
    double normalSquares = 0;
    for (int i = 0; i < n; i++) {
      exponential += draws.nextExponential();
      double z = draws.nextGaussian();
      normal += z;
      normalSquares += z * z;
    }
    double fiveErrors = 5 / Math.sqrt(n);
    assertEquals(1, exponential / n, fiveErrors);
    assertEquals(0, normal / n, fiveErrors);
    assertEquals(1, normalSquares / n, fiveErrors * Math.sqrt(2));
  }

  @Test
  void replications_differ() {
    Draws draws = new Draws(1);
    assertNotEquals(draws.replication(0), draws.replication(1));
    assertEquals(draws.replication(1), new Draws(1).replication(1));
  }
}
