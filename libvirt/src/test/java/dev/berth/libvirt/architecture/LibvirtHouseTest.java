package dev.berth.libvirt.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter carries orders out; it decides nothing. */
class LibvirtHouseTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.berth.libvirt");

  @Test
  void noPlacementLogic() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.berth.placer..",
            "dev.berth.strategy..",
            "dev.berth.constraint..",
            "dev.berth.score..",
            "dev.berth.relocation..",
            "dev.berth.manager..")
        .check(CLASSES);
  }

  @Test
  void plans_knowNothingOfLibvirt() {
    noClasses()
        .that()
        .resideInAPackage("dev.berth.libvirt.plan..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.berth.libvirt.link..", "com.sun.jna..", "org.w3c.dom..")
        .check(CLASSES);
  }

  @Test
  void theBinding_staysInItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.berth.libvirt.link..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.jna..")
        .check(CLASSES);
  }
}
