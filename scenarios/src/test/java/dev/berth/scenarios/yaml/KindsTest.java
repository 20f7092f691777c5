package dev.berth.scenarios.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindsTest {

  private static <T> T read(Kind<T> kind, String text) {
    return kind.read(new Value("key", new YamlNode.Scalar(Place.of("test"), text, false)));
  }

  @ParameterizedTest
  @CsvSource({"64 GiB,65536", "1.5 GiB,1536", "2TiB,2097152", "512 MiB,512", "0,0"})
  void memory_isReadInMebibytes(String text, long mebibytes) {
    assertEquals(mebibytes, read(Kinds.memoryMiB(), text));
  }

  @ParameterizedTest
  @CsvSource({"90s,90000", "5m,300000", "1h30m,5400000", "7d,604800000", "10ms,10", "0,0"})
  void durations_areReadWithTheirUnits(String text, long millis) {
    assertEquals(Duration.ofMillis(millis), read(Kinds.DURATION, text));
  }

  @ParameterizedTest
  @CsvSource({"5", "m", "-5m", "5 minutes", "5m1h", "99999999999999999999d"})
  void durations_withoutSenseAreRefused(String text) {
    assertThrows(BadInputException.class, () -> read(Kinds.DURATION, text));
  }

  @Property
  void aDuration_readsBackAsItWasWritten(@ForAll @LongRange(min = 0, max = 1L << 45) long millis) {
    Duration duration = Duration.ofMillis(millis);
    assertEquals(duration, read(Kinds.DURATION, Kinds.DURATION.plain(duration).toString()));
  }

  @Property
  void anAmount_readsBackAsItWasWritten(
      @ForAll @LongRange(min = 0, max = 1L << 38) long mebibytes) {
    Object text = Kinds.memoryMiB().plain(mebibytes);
    assertEquals(mebibytes, read(Kinds.memoryMiB(), text.toString()));
  }

  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "scale,scale,0", "skale,scale,1", "'',abc,3", "Seed,seed,0"})
  void distance_isLevenshteins(String left, String right, int edits) {
    assertEquals(edits, Nearest.distance(left, right));
  }

  @ParameterizedTest
  @CsvSource({"a.b=1,a.b", "a.list.1=x,a.list.1", "new.deep.key=2,new"})
  void overrides_reachWhatTheirPathSays(String assignment, String path) {
    YamlNode file = YamlReader.parse("a: {b: 0, list: [u, v]}", "file");
    String whole = Overrides.set(file, assignment).plain().toString();
    String value = assignment.substring(assignment.indexOf('=') + 1);
    assertTrue(whole.contains(value), () -> path + " in " + whole);
  }
}
