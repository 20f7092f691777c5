package dev.berth.model;

/** Whether a host runs instances and takes new ones. */
public enum HostStatus {
  UP,
  /** Runs what it has, takes nothing new. */
  DRAINING,
  ASLEEP,
  DOWN
}
