package dev.berth.scenarios.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes plain maps, lists, numbers and texts as YAML in block style. */
public final class YamlWriter {

  private static final int LINE_WIDTH = 100;

  private YamlWriter() {}

  public static String write(Object plain) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(LINE_WIDTH);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(options).dump(plain);
  }
}
