package dev.berth.sim.planetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a host's speed is shared (docs/PLANETLAB.md): the arithmetic stands beside each value. */
class BooksTest {

  private static final double EXACT = 1e-12;

  private Demand demand = new Demand(List.of(), List.of(), 300, 1);

  /** Instances of 1000 MIPS that use these shares, all on the first of two hosts of 2 x 1000. */
  private Books books(double... shares) {
    List<InstanceModel> instances =
        Arrays.stream(shares).mapToObj(share -> new InstanceModel(1000, 512)).toList();
    List<double[]> series = Arrays.stream(shares).mapToObj(share -> new double[] {share}).toList();
    HostModel host = new HostModel("h", 2, 1000, 4096, Published.G4.power());
    demand = new Demand(instances, series, 300, 1);
    Books books = new Books(List.of(host, host), instances, demand);
    for (int instance = 0; instance < shares.length; instance++) {
      books.append(instance, 0);
      books.settle(instance, 0);
    }
    demand.goTo(300);
    books.share(0);
    return books;
  }

  @Test
  void whileAllCanBeMet_eachGetsWhatItAsksFor() {
    Books books = books(0.5, 0.3);
    assertEquals(500, books.givenTo(0), EXACT);
    assertEquals(300, books.givenTo(1), EXACT);
    assertEquals(1200, books.free(0), EXACT); // 2000 - 500 - 300
  }

  @Test
  void whatCannotBeMet_isSharedInEqualParts_inWholeMips() {
    // 900 + 900 + 700 = 2500 of 2000: each gets 0.8 of it
    Books books = books(0.9, 0.9, 0.7);
    assertEquals(720, books.givenTo(0), EXACT); // floor(900 x 0.8)
    assertEquals(720, books.givenTo(1), EXACT);
    assertEquals(560, books.givenTo(2), EXACT);
    assertEquals(0, books.free(0), EXACT);
    // 2001 of 2000: parts of 0.99950...
    Books barely = books(0.9, 0.9, 0.201);
    assertEquals(899, barely.givenTo(0), EXACT); // floor(899.55)
    assertEquals(200, barely.givenTo(2), EXACT); // floor(200.8995)
  }

  @Test
  void anInstanceInMigration_losesATenthHere_andUsesATenthThere() {
    Books books = books(0.5, 0.3);
    books.depart(0, 1);
    books.share(0);
    assertEquals(450, books.givenTo(0), EXACT); // 500 x 0.9
    assertEquals(500, books.inUse(0, 0), EXACT); // and counts in full: 450 / 0.9
    assertEquals(1200, books.free(0), EXACT); // 2000 - 500 - 300: what it asks for is held
    assertTrue(books.leaving(0, 0));
    books.share(1);
    assertEquals(50, books.givenTo(0), EXACT); // 500 x 0.1
    assertEquals(1950, books.free(1), EXACT);
    assertTrue(books.arriving(0, 1));
  }

  @Test
  void aScarceHost_scalesMigrantsToo() {
    Books books = books(0.9, 0.9, 0.7);
    books.depart(2, 1);
    books.share(0);
    assertEquals(504, books.givenTo(2), EXACT); // floor(700 x 0.8 x 0.9)
  }

  @Test
  void anArrival_endsAllMigrationsOfAnInstance() {
    Books books = books(0.5, 0.3);
    books.depart(0, 1);
    books.arrive(0, 1);
    assertEquals(1, books.hostOf(0));
    assertEquals(1, books.count(0));
    assertEquals(1, books.count(1));
    assertFalse(books.moving(0));
    assertEquals(512, books.memoryMiBUsed(1), EXACT);
  }

  @Test
  void demand_isLinearBetweenSamples_andTheLastGoesOn() {
    Demand linear =
        new Demand(
            List.of(new InstanceModel(1000, 512)), List.of(new double[] {0.2, 0.5, 0.3}), 300, 3);
    linear.goTo(300);
    assertEquals(500, linear.request(0), EXACT);
    linear.goTo(400); // a third of the way from 0.5 to 0.3
    assertEquals(1000 * (0.5 - 0.2 / 3), linear.request(0), 1e-9);
    linear.goTo(900);
    assertEquals(300, linear.request(0), EXACT);
  }

  @Test
  void specPower_isTheTableAtTenths_andLinearBetween() {
    SpecPower power = new SpecPower(Published.G4.power());
    assertEquals(86, power.watts(0), EXACT);
    assertEquals(102, power.watts(0.5), EXACT);
    assertEquals(117, power.watts(1), EXACT);
    assertEquals(117, power.watts(1.0000000000000002), EXACT);
    assertEquals((86 + 89.4) / 2, power.watts(0.05), 1e-9);
    // from 0 to 50 % over 10 s: (86 + 102) / 2 x 10
    assertEquals(940, power.joules(0, 0.5, 10), 1e-9);
  }
}
