package dev.berth.scenarios.yaml;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.YamlNode.Entry;
import dev.berth.scenarios.yaml.YamlNode.Mapping;
import dev.berth.scenarios.yaml.YamlNode.Scalar;
import dev.berth.scenarios.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML text into nodes with their places; keys are plain and stand once. */
public final class YamlReader {

  private static final int DEEPEST = 50;

  private final String source;

  private YamlReader(String source) {
    this.source = source;
  }

  /**
   * @throws BadInputException when the file cannot be read or is no YAML
   */
  public static YamlNode read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new BadInputException("%s: there is no such file; check the path.".formatted(file), e);
    } catch (MalformedInputException e) {
      throw new BadInputException(
          "%s: is not a text file in UTF-8; give a YAML file.".formatted(file), e);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be read (%s).".formatted(file, Files.isDirectory(file) ? "a folder" : e), e);
    }
  }

  /**
   * @param source the name that errors give the text
   */
  public static YamlNode parse(String text, String source) {
    return new YamlReader(source).parse(text);
  }

  private YamlNode parse(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return root == null ? new Mapping(new Place(source, 1, 1), Map.of()) : node(root, 0);
    } catch (MarkedYAMLException e) {
      throw new BadInputException(
          "%s: this is not valid YAML: %s; mind indentation, colons and quotes."
              .formatted(place(e.getProblemMark()), e.getProblem()),
          e);
    } catch (YAMLException e) {
      throw new BadInputException("%s: this is not valid YAML: %s".formatted(source, e), e);
    }
  }

  private YamlNode node(Node node, int depth) {
    Place place = place(node.getStartMark());
    if (depth > DEEPEST) {
      throw new BadInputException("%s: nested too deeply.".formatted(place));
    }
    if (node instanceof ScalarNode scalar) {
      return new Scalar(place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }
    if (node instanceof SequenceNode sequence) {
      return new Sequence(
          place, sequence.getValue().stream().map(item -> node(item, depth + 1)).toList());
    }
    return mapping(place, ((MappingNode) node).getValue(), depth);
  }

  private Mapping mapping(Place place, List<NodeTuple> tuples, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples) {
      Place keyPlace = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new BadInputException("%s: a key must be a plain word.".formatted(keyPlace));
      }
      Entry entry = new Entry(keyPlace, node(tuple.getValueNode(), depth + 1));
      Entry before = entries.put(key.getValue(), entry);
      if (before != null) {
        throw new BadInputException(
            "%s: the key %s stands twice, first in line %d; remove one."
                .formatted(keyPlace, key.getValue(), before.keyPlace().line()));
      }
    }
    return new Mapping(place, entries);
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? Place.of(source)
        : new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
