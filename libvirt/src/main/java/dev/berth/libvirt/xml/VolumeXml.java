package dev.berth.libvirt.xml;

/** A volume as libvirt makes it. */
public final class VolumeXml {

  private VolumeXml() {}

  /** A sparse qcow2 image; version 1.1, since older ones know no dirty bitmaps for backups. */
  public static String of(String name, long gib) {
    Xml volume = Xml.root("volume").with("name", name);
    volume.add("capacity").set("unit", "GiB").text(gib);
    volume.add("allocation").text(0);
    Xml target = volume.add("target");
    target.add("format").set("type", "qcow2");
    target.with("compat", "1.1");
    return volume.toString();
  }
}
