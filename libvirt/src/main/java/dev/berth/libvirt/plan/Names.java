package dev.berth.libvirt.plan;

import java.util.regex.Pattern;

/** What may stand in a domain's XML, in a path and in an address; everything else is refused. */
public final class Names {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/+-]{1,254}");
  private static final Pattern DEVICE = Pattern.compile("[a-z][a-z0-9]{0,14}");
  private static final Pattern FREE_TEXT = Pattern.compile("[\\x20-\\x7E]{0,512}");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?");

  private Names() {}

  /** A name of a domain, volume, pool, filter, bridge or machine. */
  public static String name(String what, String text) {
    return require(what, text, NAME, "letters, digits, dot, hyphen and underscore, at most 63");
  }

  /** An absolute path without {@code ..}. */
  public static String path(String what, String text) {
    String path = require(what, text, PATH, "an absolute path of plain characters");
    if (path.contains("..")) {
      throw new IllegalArgumentException(
          "The %s (%s) must not lead upwards with two dots.".formatted(what, text));
    }
    return path;
  }

  /** A network device's name on the host. */
  public static String device(String what, String text) {
    return require(what, text, DEVICE, "a lower-case letter and at most 14 letters or digits");
  }

  /** An IPv4 address, with or without a prefix length. */
  public static String address(String what, String text) {
    return require(what, text, ADDRESS, "an IPv4 address");
  }

  /** Printable ASCII, such as a kernel's command line. */
  public static String line(String what, String text) {
    return require(what, text, FREE_TEXT, "printable ASCII, at most 512 characters");
  }

  private static String require(String what, String text, Pattern form, String description) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The %s (%s) must be %s.".formatted(what, printable(text), description));
    }
    return text;
  }

  private static String printable(String text) {
    String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return shown.replaceAll("[^\\x20-\\x7E]", "?");
  }
}
