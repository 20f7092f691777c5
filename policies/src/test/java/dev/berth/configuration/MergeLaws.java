package dev.berth.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.ConfigurationPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What merging keeps to, whatever documents are merged. */
class MergeLaws {

  private static final List<String> KEYS =
      List.of(Settings.WEIGHT.key(), Settings.BANDWIDTH.key(), Settings.VOLUME_SIZE.key());

  /** Documents that set some of three numbers to 2 or 3, and lock some of what they set. */
  @Provide
  Arbitrary<PolicyDocument> documents() {
    Arbitrary<Map<String, Object>> settings =
        Arbitraries.maps(Arbitraries.of(KEYS), Arbitraries.of((Object) 2L, 3L)).ofMaxSize(3);
    return Combinators.combine(settings, Arbitraries.subsetOf(KEYS), Arbitraries.of("a", "b"))
        .as(
            (values, locks, name) -> {
              Set<String> locked = new HashSet<>(locks);
              locked.retainAll(values.keySet());
              Map<String, String> places = new TreeMap<>();
              values.keySet().forEach(key -> places.put(key, name + ".yaml:1:1"));
              return new PolicyDocument(new ConfigurationPolicy(name, 1, values), locked, places);
            });
  }

  private static Merge of(Rank rank, PolicyDocument document) {
    return Merge.of(rank, document);
  }

  @Property
  void merging_isAssociative(
      @ForAll("documents") PolicyDocument a,
      @ForAll("documents") PolicyDocument b,
      @ForAll("documents") PolicyDocument c) {
    Merge left = of(Rank.FLEET, a).under(of(Rank.TENANT, b)).under(of(Rank.REQUEST, c));
    Merge right = of(Rank.FLEET, a).under(of(Rank.TENANT, b).under(of(Rank.REQUEST, c)));
    assertEquals(left, right);
    assertEquals(left.lockConflicts(), right.lockConflicts());
  }

  @Property
  void nothing_isNeutral(@ForAll("documents") PolicyDocument a) {
    Merge merge = of(Rank.TENANT, a);
    assertEquals(merge, Merge.NONE.under(merge));
    assertEquals(merge, merge.under(Merge.NONE));
  }

  @Property
  void theSameTwice_changesNothing(@ForAll("documents") PolicyDocument a) {
    Merge once = of(Rank.TENANT, a);
    Merge twice = once.under(of(Rank.REQUEST, a));
    assertEquals(once.policy("m"), twice.policy("m"));
    assertTrue(twice.lockConflicts().isEmpty());
  }

  /** Beside the naive reading of the rule: go up the ranks, and stop at a lock. */
  @Property
  void everySetting_isThatOfTheDocumentItIsSaidToBeFrom(
      @ForAll("documents") PolicyDocument fleet,
      @ForAll("documents") PolicyDocument tenant,
      @ForAll("documents") PolicyDocument request) {
    List<PolicyDocument> ranks = List.of(fleet, tenant, request);
    Merge merge = of(Rank.FLEET, fleet).under(Rank.TENANT, tenant).under(Rank.REQUEST, request);
    Map<String, Object> expected = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    for (String key : KEYS) {
      boolean locked = false;
      for (PolicyDocument document : ranks) {
        Object value = document.policy().settings().get(key);
        if (value != null && !locked) {
          expected.put(key, value);
        } else if (value != null && !value.equals(expected.get(key))) {
          broken.add(key);
        }
        locked = locked || document.locked().contains(key);
      }
    }
    assertEquals(expected, merge.policy("m").settings());
    expected.forEach(
        (key, value) -> {
          Wish holding = merge.holding(key);
          assertNotNull(holding);
          PolicyDocument from =
              ranks.get(List.of(Rank.FLEET, Rank.TENANT, Rank.REQUEST).indexOf(holding.rank()));
          assertEquals(value, from.policy().settings().get(key));
          assertEquals(from.place(key), holding.place());
        });
    assertEquals(
        broken.stream().sorted().toList(),
        merge.lockConflicts().stream().map(Conflict::key).sorted().toList());
  }
}
