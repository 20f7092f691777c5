package dev.berth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** ArchUnit rules that every module checks on itself. */
public final class HouseRules {

  /** Same input, same result: time and chance come through ports and seeded draws. */
  public static final ArchRule NO_WALL_CLOCK_OR_UNSEEDED_RANDOMNESS =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class)
          .because("a run is a pure function of scenario and seed");

  /** {@code Math} may use what the processor offers for these, and differ in the last bit. */
  public static final ArchRule STRICT_MATH =
      noClasses()
          .should()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "log10", double.class)
          .orShould()
          .callMethod(Math.class, "sin", double.class)
          .orShould()
          .callMethod(Math.class, "cos", double.class)
          .because("results must be the same bits on every machine: use StrictMath");

  public static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("dev.berth.(**)").should().beFreeOfCycles();

  /** The brain knows no simulator, no file, no thread. */
  public static final ArchRule PURE_BRAIN =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.berth.alarm..",
              "dev.berth.model..",
              "dev.berth.ports..",
              "dev.berth.state..",
              "dev.berth.term..",
              "dev.berth.constraint..",
              "dev.berth.score..",
              "dev.berth.strategy..",
              "dev.berth.placer..",
              "dev.berth.manager..",
              "dev.berth.memory..",
              "dev.berth.draws..",
              "dev.berth.relocation..",
              "dev.berth.workload..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.cloudsimplus..",
              "org.libvirt..",
              "java.io..",
              "java.nio.file..",
              "java.util.concurrent..",
              "java.sql..");

  private HouseRules() {}
}
