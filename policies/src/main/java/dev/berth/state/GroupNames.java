package dev.berth.state;

import dev.berth.model.LaunchRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * What a policy's name of a group stands for: a group of the request's tenant is named without the
 * tenant and the slash before it, any group by its whole name.
 */
public final class GroupNames {

  /** Stands for the request's own group. */
  public static final String OWN = "own";

  /** Per tenant: the whole name of each of its groups by the short one. */
  private final Map<String, Map<String, String>> known = new HashMap<>();

  GroupNames() {}

  void know(LaunchRequest request) {
    if (isOfTenant(request)) {
      known
          .computeIfAbsent(request.tenant(), tenant -> new HashMap<>())
          .computeIfAbsent(shortName(request), name -> request.group());
    }
  }

  /** The whole name; the name itself where the tenant has no such group. */
  String whole(LaunchRequest request, String name) {
    if (name.equals(OWN)) {
      return request.group();
    }
    Map<String, String> groups = known.get(request.tenant());
    String whole = groups == null ? null : groups.get(name);
    return whole == null ? name : whole;
  }

  /** Whether another request asks for a named group of this one's tenant, or of its whole name. */
  static boolean names(LaunchRequest asking, String name, LaunchRequest member) {
    String group = member.group();
    if (name.equals(OWN)) {
      return group.equals(asking.group());
    }
    return group.equals(name)
        || (member.tenant().equals(asking.tenant())
            && isOfTenant(member)
            && shortName(member).equals(name));
  }

  private static boolean isOfTenant(LaunchRequest request) {
    String tenant = request.tenant();
    String group = request.group();
    return group.length() > tenant.length() + 1
        && group.charAt(tenant.length()) == '/'
        && group.startsWith(tenant);
  }

  private static String shortName(LaunchRequest request) {
    return request.group().substring(request.tenant().length() + 1);
  }
}
