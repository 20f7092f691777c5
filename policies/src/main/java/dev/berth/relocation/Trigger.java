package dev.berth.relocation;

import dev.berth.model.LaunchRequest;
import dev.berth.state.HostView;
import java.util.List;

/** Knows one kind of {@link Need}: finds it, and foresees it. */
interface Trigger {

  /** The needs of now, worst first. */
  List<? extends Need> needs();

  /** Whether an instance's arrival from a source is predicted to raise no such need. */
  boolean welcomes(HostView target, LaunchRequest instance, int source);
}
