package dev.berth.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which traffic an instance may have, written {@code accept in tcp 443 from 0.0.0.0/0}. Rules are
 * tried in order; what none names is dropped when it comes in and accepted when it goes out.
 *
 * @param fromPort first port, 0 to 65535; all ports are 0 to 65535
 * @param peer an IPv4 network such as {@code 10.0.0.0/8}
 */
public record FirewallRule(
    boolean accepts, boolean incoming, String protocol, int fromPort, int toPort, String peer) {

  public static final String FORM =
      "a rule such as: accept in tcp 443 from 0.0.0.0/0 (accept or drop; in or out; tcp, udp, icmp"
          + " or any; a port, 8000-8080 or *; from or to an IPv4 network)";

  /** What a rule's text looks like, as a regular expression. */
  public static final String PATTERN =
      "^(accept|drop) (in|out) (tcp|udp|icmp|any) (?:(\\d{1,5})(?:-(\\d{1,5}))?|\\*)"
          + " (from|to) ((\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2}))$";

  private static final int LAST_PORT = 65_535;
  private static final int LAST_OCTET = 255;
  private static final int LONGEST_PREFIX = 32;
  private static final Pattern RULE = Pattern.compile(PATTERN);

  /**
   * @throws IllegalArgumentException when the text is no rule
   */
  public static FirewallRule parse(String text) {
    Matcher matcher = RULE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(FORM);
    }
    boolean incoming = matcher.group(2).equals("in");
    require(incoming == matcher.group(6).equals("from"));
    for (int octet = 8; octet <= 11; octet++) {
      require(Integer.parseInt(matcher.group(octet)) <= LAST_OCTET);
    }
    require(Integer.parseInt(matcher.group(12)) <= LONGEST_PREFIX);
    String first = matcher.group(4);
    String last = matcher.group(5) == null ? first : matcher.group(5);
    int from = first == null ? 0 : Integer.parseInt(first);
    int to = last == null ? LAST_PORT : Integer.parseInt(last);
    require(from <= to && to <= LAST_PORT);
    return new FirewallRule(
        matcher.group(1).equals("accept"), incoming, matcher.group(3), from, to, matcher.group(7));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException(FORM);
    }
  }

  /** As it is written. */
  @Override
  public String toString() {
    String ports =
        fromPort == 0 && toPort == LAST_PORT
            ? "*"
            : fromPort == toPort ? String.valueOf(fromPort) : fromPort + "-" + toPort;
    return "%s %s %s %s %s %s"
        .formatted(
            accepts ? "accept" : "drop",
            incoming ? "in" : "out",
            protocol,
            ports,
            incoming ? "from" : "to",
            peer);
  }
}
