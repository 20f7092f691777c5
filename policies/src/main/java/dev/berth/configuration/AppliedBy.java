package dev.berth.configuration;

/** Who makes a setting true. */
public enum AppliedBy {
  /** The fleet changes the host before the launch: {@code Fleet.configure}. */
  HOST,
  /** The fleet gives it to the instance when it starts: {@code Fleet.launch}. */
  LAUNCH,
  /** Constraints and scores choose a host by it. */
  PLACEMENT,
  /** The placement manager itself: names, backups, image caches. */
  MANAGER
}
