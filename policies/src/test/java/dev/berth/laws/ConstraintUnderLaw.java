package dev.berth.laws;

import dev.berth.model.LaunchRequest;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A constraint and how to make it anew.
 *
 * @param make gives a new one each time
 * @param reference says the same in other words; null where there are none
 */
public record ConstraintUnderLaw(
    String name,
    Supplier<Constraint> make,
    @Nullable BiPredicate<HostView, LaunchRequest> reference) {

  @Override
  public String toString() {
    return name;
  }
}
