package dev.berth.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this module; the other modules call the same rules. */
class HouseRulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.berth");

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

  @Test
  void theBrain_isPure() {
    HouseRules.PURE_BRAIN.check(CLASSES);
  }
}
