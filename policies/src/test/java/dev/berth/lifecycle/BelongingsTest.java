package dev.berth.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.configuration.Settings;
import dev.berth.configuration.Subnet;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.state.AuditFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BelongingsTest {

  private static final Pools POOLS =
      new Pools(Map.of("san", 100L), Map.of("blue", Subnet.parse("10.1.0.0/30")));

  private static LaunchRequest request(long id, Map<String, Object> settings) {
    return Requests.of(id, 1000, 1024).withPolicy(new ConfigurationPolicy("p", 0, settings));
  }

  private final BelongingsBook book = new BelongingsBook(POOLS);

  @Test
  void whoAsksForNothing_isNotInTheBook() {
    LaunchRequest plain = Requests.of(0, 1000, 1024);
    assertEquals("", book.shortage(plain));
    book.take(plain);
    assertNull(book.of(0));
    book.audit(Map.of(0L, plain), "test");
  }

  /** A /30 has 4 addresses, of which 4 - 3 = 1 is for an instance. */
  @Test
  void addresses_runOutAndComeBack() {
    Map<String, Object> blue = Map.of(Settings.VIRTUAL_NETWORK.key(), "blue");
    book.take(request(0, blue));
    Belongings first = book.of(0);
    assertNotNull(first);
    assertEquals("10.1.0.2", first.address());
    assertEquals("addresses-exhausted", book.shortage(request(1, blue)));
    book.release(0);
    assertEquals("", book.shortage(request(1, blue)));
  }

  /** 60 + 40 = 100 GiB fill the pool, 1 more does not fit. */
  @Test
  void volumes_runOutAndComeBack() {
    book.take(request(0, volume(60)));
    book.take(request(1, volume(40)));
    assertEquals("storage-pool-exhausted", book.shortage(request(2, volume(1))));
    book.release(0);
    assertEquals("", book.shortage(request(2, volume(60))));
    assertEquals(40, book.volumesGiB("san"));
  }

  private static Map<String, Object> volume(long gib) {
    return Map.of(Settings.VOLUME_SIZE.key(), gib, Settings.STORAGE_SERVER.key(), "san");
  }

  @Test
  void aName_isGivenOnceToATenant() {
    Map<String, Object> fixed = Map.of(Settings.NAME_PATTERN.key(), "main");
    book.take(request(0, fixed));
    assertEquals("name-taken", book.shortage(request(1, fixed)));
    LaunchRequest numbered =
        request(7, Map.of(Settings.NAME_PATTERN.key(), "{tenant}-{flavor}-{id}"));
    book.take(numbered);
    Belongings belongings = book.of(7);
    assertNotNull(belongings);
    assertEquals("ann-f-7", belongings.name());
  }

  @Test
  void aLeak_isFoundByTheAudit() {
    LaunchRequest request = request(0, volume(1));
    book.take(request);
    book.audit(Map.of(0L, request), "test");
    assertThrows(AuditFailure.class, () -> book.audit(Map.of(), "test"));
    book.release(0);
    assertThrows(AuditFailure.class, () -> book.audit(Map.of(0L, request), "test"));
  }

  /** Every 2 h, 2 are kept: at 7 h those of 4 h and 6 h are there, 3 were made. */
  @Test
  void backups_areMadeOnScheduleAndTheOldestGoes() {
    InMemoryFleet clock = new InMemoryFleet(Fleets.equal(1, 1000, 1024));
    Backups backups = new Backups(clock);
    LaunchRequest request =
        request(0, Map.of(Settings.BACKUP_EVERY.key(), 2L, Settings.BACKUP_RETENTION.key(), 2L));
    backups.started(request);
    clock.runTo(7 * Ticks.PER_HOUR);
    assertEquals(List.of(4 * Ticks.PER_HOUR, 6 * Ticks.PER_HOUR), backups.kept(0));
    assertEquals(3, backups.taken());
    backups.ended(0);
    clock.runTo(20 * Ticks.PER_HOUR);
    assertEquals(3, backups.taken());
    assertThrows(
        AuditFailure.class,
        () -> {
          backups.started(request);
          backups.audit(List.of(), "test");
        });
  }
}
