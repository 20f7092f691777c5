package dev.berth.admission;

import dev.berth.configuration.Merge;
import dev.berth.model.ConfigurationPolicy;

/**
 * What a request's instance is to be like, or why that cannot be.
 *
 * @param policy merged; shared by all requests that want the same
 * @param merge with the provenance of every setting
 * @param refusal the rule that was broken and its key, a countable word; empty where all is well
 * @param detail the values and both places
 */
public record Resolved(ConfigurationPolicy policy, Merge merge, String refusal, String detail) {

  /** Nothing is wanted beyond what the fleet does anyway. */
  public static final Resolved NOTHING =
      new Resolved(ConfigurationPolicy.DEFAULT, Merge.NONE, "", "");
}
