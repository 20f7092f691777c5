package dev.berth.traces.rows;

import dev.berth.model.Flavor;
import java.util.Set;

/**
 * What one record asks for, in the clock of its trace.
 *
 * @param arrivalTick since the trace's own time zero
 * @param lifetimeTicks {@link dev.berth.model.Ticks#NEVER} if it is alive at the trace's end
 */
public record RequestDraft(
    String name,
    String tenant,
    String group,
    String tag,
    Flavor flavor,
    Set<String> requiredTraits,
    long arrivalTick,
    long lifetimeTicks) {}
