package dev.berth.libvirt.xml;

import dev.berth.libvirt.plan.Mark;
import dev.berth.model.ResourceVector;
import java.util.Optional;

/** A {@link Mark} in a domain's metadata. */
public final class MarkXml {

  private static final String ELEMENT = "instance";

  private MarkXml() {}

  /** Puts the mark below a domain's metadata element, in its own namespace. */
  static void add(Xml metadata, Mark mark) {
    fill(metadata.add(Mark.NAMESPACE, Mark.PREFIX + ":" + ELEMENT), mark);
  }

  /**
   * The mark as libvirt takes it: without a namespace of its own, which libvirt adds. (With one it
   * would accept the element and then never find it again.)
   */
  public static String element(Mark mark) {
    Xml root = Xml.root(ELEMENT);
    fill(root, mark);
    return root.toString();
  }

  private static void fill(Xml element, Mark mark) {
    element
        .set("fleet", mark.fleet())
        .set("id", mark.instance())
        .set("name", mark.name())
        .set("tenant", mark.tenant())
        .set("group", mark.group())
        .set("tag", mark.tag())
        .set("flavor", mark.flavor())
        .set("milliVcpu", mark.demand().milliVcpu())
        .set("memoryMiB", mark.demand().memoryMiB())
        .set("diskGiB", mark.demand().diskGiB())
        .set("networkMbps", mark.demand().networkMbps())
        .set("decision", mark.decision())
        .set("explanation", mark.explanation())
        .set("launchedAt", mark.launchedAt());
  }

  /** The mark of a domain; empty where the domain is not Berth's or its mark is damaged. */
  public static Optional<Mark> in(Xml domain) {
    return domain.all("metadata/" + ELEMENT).stream()
        .filter(element -> element.isOf(Mark.NAMESPACE))
        .findFirst()
        .flatMap(MarkXml::read);
  }

  private static Optional<Mark> read(Xml element) {
    try {
      return Optional.of(
          new Mark(
              element.get("fleet"),
              number(element, "id"),
              element.get("name"),
              element.get("tenant"),
              element.get("group"),
              element.get("tag"),
              element.get("flavor"),
              new ResourceVector(
                  number(element, "milliVcpu"),
                  number(element, "memoryMiB"),
                  number(element, "diskGiB"),
                  number(element, "networkMbps"),
                  0),
              element.get("decision"),
              element.get("explanation"),
              number(element, "launchedAt")));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static long number(Xml element, String attribute) {
    return Long.parseLong(element.get(attribute));
  }
}
