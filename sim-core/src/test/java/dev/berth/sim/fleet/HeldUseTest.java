package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeldUseTest {

  @Test
  void sums_followStartSampleAndEnd() {
    HeldUse use = new HeldUse(2);
    use.start(0, 1, 1500);
    use.start(200, 1, 250.5);
    assertEquals(1750.5, use.of(1), 0);
    use.sample(0, 1, 1000);
    // 1000 + 250.5
    assertEquals(1250.5, use.of(1), 0);
    use.end(200, 1);
    assertEquals(1000, use.of(1), 0);
    assertEquals(0, use.of(0), 0);
  }

  @Test
  void unknownUse_lastsAsLongAsItsInstance() {
    HeldUse use = new HeldUse(1);
    use.start(0, 0, 100);
    use.start(1, 0, Double.NaN);
    assertTrue(Double.isNaN(use.of(0)));
    use.end(1, 0);
    assertEquals(100, use.of(0), 0);
  }

  @Property(tries = 200)
  void nothingIsLeft_whateverCameAndWentInWhicheverOrder(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1e6) Double> amounts) {
    HeldUse use = new HeldUse(1);
    for (int slot = 0; slot < amounts.size(); slot++) {
      use.start(slot, 0, amounts.get(slot));
      use.sample(slot, 0, amounts.get(amounts.size() - 1 - slot) / 3);
    }
    for (int slot = 0; slot < amounts.size(); slot += 2) {
      use.end(slot, 0);
    }
    for (int slot = 1; slot < amounts.size(); slot += 2) {
      use.end(slot, 0);
    }
    assertEquals(0, use.of(0), 0);
  }
}
