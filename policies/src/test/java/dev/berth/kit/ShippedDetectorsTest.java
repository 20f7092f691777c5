package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.DetectorContract;
import dev.berth.laws.DetectorUnderLaw;
import dev.berth.relocation.detector.Detectors;
import dev.berth.term.TermType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedDetectorsTest implements DetectorContract {

  @Override
  public List<DetectorUnderLaw> subjects() {
    return ShippedTerms.detectors();
  }

  @Test
  void everyRegisteredDetector_runsTheContract() {
    assertEquals(
        Detectors.REGISTRY.all().stream().map(TermType::name).collect(Collectors.toSet()),
        subjects().stream()
            .map(s -> s.name().replaceFirst("\\{.*", ""))
            .collect(Collectors.toSet()));
  }
}
