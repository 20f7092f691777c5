package dev.berth.relocation;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.strategy.RelocationCause;
import org.jspecify.annotations.Nullable;

/** Something that is not as it should be on a host, and that its instances' leaving would mend. */
interface Need {

  /** Row of the host. */
  int host();

  RelocationCause cause();

  /** The cause in words, with the name of the rule or domain. */
  String detail();

  /** Whether more has to leave, given what is under way. */
  boolean pressing();

  /** How much the move of an instance to a target is predicted to relieve, as a share. */
  double benefit(LaunchRequest instance, int target);

  /** The metric for whose sake instances leave, if it is one. */
  default @Nullable Metric metric() {
    return null;
  }

  default @Nullable Alarm alarm() {
    return null;
  }

  /** Whether an instance's leaving would mend it. */
  default boolean concerns(LaunchRequest instance) {
    return true;
  }

  /** The drift for whose sake an instance leaves, if it is that. */
  default @Nullable DriftAlarm drift() {
    return null;
  }

  /** Whether it overrules cool-down and minimum benefit. */
  default boolean urgent() {
    return false;
  }

  /** Whether targets must run instances already. */
  default boolean toBusyHosts() {
    return false;
  }

  /** Whether either all instances can leave, or none has to. */
  default boolean whole() {
    return false;
  }
}
