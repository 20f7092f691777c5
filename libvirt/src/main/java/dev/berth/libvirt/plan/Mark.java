package dev.berth.libvirt.plan;

import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.util.Set;

/**
 * What a domain says of itself in Berth's own XML namespace. By it an instance is known again after
 * a restart, and by nothing else: a domain without it is not Berth's.
 *
 * @param fleet name of the fleet that owns it
 * @param decision id of the decision that placed it
 * @param explanation of that decision, one line
 * @param launchedAt wall-clock time in ms since 1970
 */
public record Mark(
    String fleet,
    long instance,
    String name,
    String tenant,
    String group,
    String tag,
    String flavor,
    ResourceVector demand,
    String decision,
    String explanation,
    long launchedAt) {

  /** Berth's namespace in a domain's metadata. */
  public static final String NAMESPACE = "urn:berth:instance:1";

  public static final String PREFIX = "berth";

  public static Mark of(
      String fleet, LaunchRequest request, String decision, String explanation, long now) {
    return new Mark(
        fleet,
        request.id(),
        request.name(),
        request.tenant(),
        request.group(),
        request.tag(),
        request.flavor().name(),
        request.demand(),
        decision,
        explanation,
        now);
  }

  /** The request as it is known again; what it asked besides its size is not kept. */
  public LaunchRequest request(long arrivalTick, long lifetimeTicks) {
    return new LaunchRequest(
        instance,
        name,
        tenant,
        group,
        tag,
        new Flavor(flavor, Shape.of(demand)),
        Set.of(),
        arrivalTick,
        lifetimeTicks);
  }
}
