package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.LicencePools;
import dev.berth.scenarios.yaml.Section;
import java.util.Map;
import java.util.TreeMap;

/** Reads licence pools: {@code licences: {windows-2022: {hosts: 20, costPerHostMonth: 100}}}. */
final class LicencesFile {

  private static final String KEY = "licences";
  private static final int MOST_HOSTS = 10_000_000;
  private static final double MOST_COST = 1e9;

  private LicencesFile() {}

  static LicencePools read(Section scenario) {
    Section in = scenario.section(KEY);
    Map<String, LicencePools.Pool> pools = new TreeMap<>();
    for (String system : in.keys()) {
      Section pool = in.section(system);
      int hosts = pool.get("hosts", integer(0, MOST_HOSTS));
      double cost = pool.get("costPerHostMonth", number(0, MOST_COST), 0.0);
      pools.put(system, new LicencePools.Pool(hosts, cost));
    }
    return new LicencePools(pools);
  }
}
