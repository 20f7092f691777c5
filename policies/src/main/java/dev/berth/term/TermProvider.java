package dev.berth.term;

import java.util.List;

/**
 * Brings a user's own scores and constraints: a jar on the class path names its implementation in
 * {@code META-INF/services/dev.berth.term.TermProvider}. What ships with Berth is in the registries
 * instead.
 */
public interface TermProvider {

  default List<TermType<Score>> scores() {
    return List.of();
  }

  default List<TermType<Constraint>> constraints() {
    return List.of();
  }
}
