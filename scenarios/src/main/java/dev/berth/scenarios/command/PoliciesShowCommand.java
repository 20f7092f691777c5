package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.scenarios.spec.ShippedStrategies;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.strategy.KnownTerms;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Parameters(
    commandDescription = "Shows a strategy, constraint, score, detector or selector in full.")
final class PoliciesShowCommand implements Command {

  @Parameter(description = "NAME", required = true)
  private String name = "";

  @Override
  public int run(Console console) {
    List<String> pages = new ArrayList<>();
    if (ShippedStrategies.NAMES.contains(name)) {
      pages.add(PolicyPage.of(ShippedStrategies.get(name), ShippedStrategies.text(name)));
    }
    find(KnownTerms.onClassPath().constraints())
        .map(type -> PolicyPage.of("Constraint", type))
        .ifPresent(pages::add);
    find(KnownTerms.onClassPath().scores())
        .map(type -> PolicyPage.of("Score", type))
        .ifPresent(pages::add);
    find(Detectors.REGISTRY).map(type -> PolicyPage.of("Detector", type)).ifPresent(pages::add);
    find(Selectors.REGISTRY).map(type -> PolicyPage.of("Selector", type)).ifPresent(pages::add);
    if (pages.isEmpty()) {
      throw new BadInputException(
          "policies show %s: there is no policy of this name; %s."
              .formatted(name, Nearest.hint(name, names())));
    }
    console.out().print(String.join("\n", pages));
    return ExitStatus.DONE;
  }

  private <T> Optional<TermType<T>> find(Registry<T> registry) {
    return registry.all().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(ShippedStrategies.NAMES);
    KnownTerms.onClassPath().constraints().all().forEach(type -> names.add(type.name()));
    KnownTerms.onClassPath().scores().all().forEach(type -> names.add(type.name()));
    Detectors.REGISTRY.all().forEach(type -> names.add(type.name()));
    Selectors.REGISTRY.all().forEach(type -> names.add(type.name()));
    return names;
  }
}
