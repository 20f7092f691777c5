package dev.berth.scenarios.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.berth.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** Who may know whom; this module sees all others, so their rules stand here. */
class ModulesTest {

  private static final String TRACES = "dev.berth.traces..";
  private static final String SIM = "dev.berth.sim..";
  private static final String REPORTS = "dev.berth.reports..";
  private static final String LIBVIRT = "dev.berth.libvirt..";
  private static final String SCENARIOS = "dev.berth.scenarios..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar")) // the laws kit
          .importPackages("dev.berth");

  @Test
  void cloudSimPlus_isKnownToTheSimulatedFleetAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SIM)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.cloudsimplus..")
        .because("the brain, the traces and the reports carry no GPL code")
        .check(CLASSES);
  }

  @Test
  void theBrain_knowsNoOtherModule() {
    noClasses()
        .that()
        .resideOutsideOfPackages(TRACES, SIM, REPORTS, LIBVIRT, SCENARIOS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TRACES, SIM, REPORTS, LIBVIRT, SCENARIOS)
        .check(CLASSES);
  }

  @Test
  void traces_knowTheBrainAlone() {
    noClasses()
        .that()
        .resideInAPackage(TRACES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SIM, REPORTS, LIBVIRT, SCENARIOS)
        .check(CLASSES);
  }

  @Test
  void theSimulatedFleet_knowsTheBrainAlone() {
    noClasses()
        .that()
        .resideInAPackage(SIM)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TRACES, REPORTS, LIBVIRT, SCENARIOS)
        .check(CLASSES);
  }

  @Test
  void theLibvirtFleet_knowsTheBrainAlone() {
    noClasses()
        .that()
        .resideInAPackage(LIBVIRT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TRACES, SIM, REPORTS, SCENARIOS)
        .check(CLASSES);
  }

  @Test
  void libvirtsBinding_isKnownToTheLibvirtFleetAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(LIBVIRT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.jna..")
        .check(CLASSES);
  }

  @Test
  void reports_knowTheirResultSchemaAlone() {
    noClasses()
        .that()
        .resideInAPackage(REPORTS)
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are another module's",
                other ->
                    other.getPackageName().startsWith("dev.berth.")
                        && !other.getPackageName().startsWith("dev.berth.reports")))
        .check(CLASSES);
  }

  @Test
  void scenarios_runWithoutWallClock_besideTheCommandLine() {
    HouseRules.NO_WALL_CLOCK_OR_UNSEEDED_RANDOMNESS.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/command/"))
            .importPackages("dev.berth.scenarios", "dev.berth.reports"));
  }

  @Test
  void noPackageCycles() {
    HouseRules.NO_PACKAGE_CYCLES.check(CLASSES);
  }
}
