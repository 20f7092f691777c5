package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change under which a plan's answer is asked again.
 *
 * @param settings path to value, such as {@code workload.scale} to 1.3
 * @param rackLoss whether the largest rack is down
 */
public record WhatIf(String name, Map<String, YamlNode> settings, boolean rackLoss) {

  public WhatIf {
    settings = Map.copyOf(settings);
  }

  static WhatIf read(Section in) {
    Map<String, YamlNode> settings = new LinkedHashMap<>();
    Map<String, Object> plain = new LinkedHashMap<>();
    if (in.has("set")) {
      Section set = in.get("set", Kinds.ANY).section();
      for (String path : set.keys()) {
        Value value = set.get(path, Kinds.ANY);
        settings.put(path, value.node());
        plain.put(path, value.node().plain());
      }
    }
    boolean rackLoss = in.get("rackLoss", Kinds.FLAG, false);
    String name = in.get("name", Kinds.TEXT, rackLoss ? "rack down" : String.valueOf(plain));
    if (settings.isEmpty() && !rackLoss) {
      throw in.error("changes nothing; add set: {workload.scale: 1.3} or rackLoss: true");
    }
    return new WhatIf(name, settings, rackLoss);
  }
}
