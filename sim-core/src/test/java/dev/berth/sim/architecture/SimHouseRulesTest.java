package dev.berth.sim.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.berth.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class SimHouseRulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.berth.sim");

  @Test
  void noWallClockAndNoUnseededRandomness() {
    HouseRules.NO_WALL_CLOCK_OR_UNSEEDED_RANDOMNESS.check(CLASSES);
  }

  @Test
  void strictMath() {
    HouseRules.STRICT_MATH.check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    HouseRules.NO_PACKAGE_CYCLES.check(CLASSES);
  }
}
