package dev.berth.term;

/** How a term moves as a host has more room (larger free amounts), all else equal. */
public enum Trend {
  /** More room never lowers the score, and never makes a constraint refuse. */
  RISING,
  /** More room never raises the score, and never makes a constraint allow. */
  FALLING,
  /** Nothing is promised. */
  UNSPECIFIED
}
