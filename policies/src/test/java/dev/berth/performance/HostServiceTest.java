package dev.berth.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.configuration.Characteristic;
import dev.berth.constraint.Constraints;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.state.ReadingTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostServiceTest {

  private final HostService service = new HostService(1000, 200);
  private final FleetState state = new FleetState(Fleets.equal(1, 4000, 8192));

  @BeforeEach
  void read() {
    ReadingTable readings = new ReadingTable(1);
    readings.put(Metric.CPU_UTILISATION, 0, 0.75, 1000);
    readings.put(Metric.DISK_IOPS, 0, 600, 1000);
    readings.put(Metric.DISK_LATENCY, 0, 5, 1000);
    state.acceptReadings(readings);
  }

  private static LaunchRequest wanting(Characteristic what, Number amount) {
    return Requests.of(1, 2000, 1024)
        .withPolicy(new ConfigurationPolicy("p", 1, Map.of(what.key(), amount)));
  }

  @ParameterizedTest
  @CsvSource({
    "IOPS, 400, 0", // 1000 - 600 = 400 are left
    "IOPS, 800, 0.5", // half of what is wanted
    "STORAGE_LATENCY, 5.0, 0",
    "STORAGE_LATENCY, 4.0, 0.2", // 1 - 4 / 5
    "CPU_AVAILABILITY, 1.0, 0.5", // 0.25 x 4000 idle of 2000 asked
    "NETWORK_LATENCY, 1.0, NaN", // not read here
    "SCHEDULING_LATENCY, 1.0, NaN", // no sensor of hosts reads it
    "CPU_SPEED, 2.0, NaN" // no such trait
  })
  void shortfall_isTheShareOfWhatIsWanted(Characteristic what, double wanted, double shortfall) {
    Number amount = what == Characteristic.IOPS ? (Number) (long) wanted : (Number) wanted;
    HostView host = state.cursor().at(0);
    assertEquals(shortfall, service.shortfall(what, host, wanting(what, amount)), 1e-12);
  }

  @Test
  void schedulingLatency_isWantedByTheConstraint_asMissing() {
    LaunchRequest request = wanting(Characteristic.SCHEDULING_LATENCY, 1.0);
    HostView host = state.cursor().at(0);
    assertEquals(true, Constraints.create("performance", Map.of()).allows(host, request));
    var strict = Constraints.create("performance", Map.of("onMissing", "refuse"));
    assertEquals(false, strict.allows(host, request));
    assertEquals(
        "scheduling-latency is wanted, and nothing measures it here",
        strict.refusalDetail(host, request));
  }
}
