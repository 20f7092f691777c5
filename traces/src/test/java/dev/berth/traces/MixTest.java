package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.traces.MixSpec.NamedStream;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several workloads side by side. */
final class MixTest {

  private static final Flavor FLAVOR = new Flavor("f", Shape.of(ResourceVector.of(1000, 1024)));
  private static final PolicyDocument WEIGHTY =
      PolicyDocument.of(new ConfigurationPolicy("weighty", 1, Map.of(Settings.WEIGHT.key(), 9L)));

  private static NamedStream poisson(String name, double perHour, PolicyDocument policy) {
    return new NamedStream(
        name, new PoissonSpec(perHour, 600, FLAVOR, Ticks.PER_DAY), name + "-tenant", "t", policy);
  }

  private static final NamedStream WEB = poisson("web", 20, WEIGHTY);
  private static final NamedStream BATCH = poisson("batch", 5, PolicyDocument.NONE);
  private static final NamedStream AZURE =
      new NamedStream(
          "azure",
          AzureGeneratorSpec.ofRequests(300, 0.2, 0, Ticks.PER_DAY),
          "",
          "",
          PolicyDocument.NONE);

  private static List<Arrival> read(NamedStream... streams) {
    List<Arrival> all = new ArrayList<>();
    try (Workload mix = new MixSpec(List.of(streams)).open(new Draws(7))) {
      for (Arrival arrival = mix.next(); arrival != null; arrival = mix.next()) {
        all.add(arrival);
      }
    }
    return all;
  }

  private static List<String> lines(List<Arrival> arrivals, String stream) {
    return arrivals.stream()
        .map(Arrival::request)
        .filter(request -> request.name().startsWith(stream + "/"))
        .map(r -> r.name() + r.arrivalTick() + r.lifetimeTicks() + r.tenant() + r.flavor())
        .toList();
  }

  @Test
  void arrivals_comeInOrderOfTimeWithIdsFromZero() {
    List<Arrival> all = read(WEB, AZURE, BATCH);
    boolean warm = true;
    long last = 0;
    for (int i = 0; i < all.size(); i++) {
      LaunchRequest request = all.get(i).request();
      assertEquals(i, request.id());
      assertTrue(warm || !all.get(i).warm(), "a warm instance after a request");
      warm = all.get(i).warm();
      assertTrue(request.arrivalTick() >= last);
      last = request.arrivalTick();
    }
    assertTrue(all.get(0).warm());
    assertEquals(all.size(), read(WEB, AZURE, BATCH).size());
  }

  @Test
  void aStream_isTheSameWhateverStandsBesideIt() {
    List<String> alone = lines(read(WEB), "web");
    assertTrue(alone.size() > 300, alone.size() + " requests at 20 per hour over a day");
    assertEquals(alone, lines(read(AZURE, BATCH, WEB), "web"));
  }

  @Test
  void aStream_givesItsTenantTagAndPolicy() {
    for (Arrival arrival : read(WEB, AZURE)) {
      LaunchRequest request = arrival.request();
      boolean web = request.name().startsWith("web/");
      assertEquals(web, request.tenant().equals("web-tenant"));
      assertEquals(web ? "t" : "", request.tag());
      assertSame(web ? WEIGHTY.policy() : ConfigurationPolicy.DEFAULT, request.policy());
    }
  }

  @Test
  void scaling_keepsPolicies() {
    MixSpec mix = new MixSpec(List.of(WEB));
    try (Workload scaled = new ScaledSpec(mix, 2).open(new Draws(1))) {
      Arrival first = scaled.next();
      assertSame(WEIGHTY.policy(), java.util.Objects.requireNonNull(first).request().policy());
    }
  }

  @Test
  void namesThatAreNotDistinct_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MixSpec(List.of(WEB, WEB)));
    assertThrows(IllegalArgumentException.class, () -> new MixSpec(List.of()));
  }
}
