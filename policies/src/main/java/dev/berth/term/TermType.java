package dev.berth.term;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An entry of a registry: a constraint or score that can be made by name.
 *
 * @param summary what it does, in one sentence
 * @param source paper or system that it comes from; empty when it is Berth's own
 */
public record TermType<T>(
    String name,
    String summary,
    String source,
    List<Parameter> parameters,
    Function<Parameters, T> factory) {

  public TermType {
    parameters = List.copyOf(parameters);
  }

  /** The parameters given, checked, and the defaults of the others. */
  public Parameters parameters(Map<String, ?> given) {
    return new Parameters(name, parameters, given);
  }

  public T create(Map<String, ?> given) {
    return factory.apply(parameters(given));
  }
}
