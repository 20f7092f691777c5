package dev.berth.placer;

import dev.berth.model.LaunchRequest;

/**
 * Something known of every host for one request class, brought up to date from a change journal.
 */
interface RowFollower {

  /** The version of a follower that has not looked at any host yet. */
  long NEVER = -1;

  /** The version of the fleet that it shows, or {@link #NEVER}. */
  long version();

  void setVersion(long newVersion);

  /** One host changed. */
  void refresh(int row, LaunchRequest request);

  /** Every host may have changed. */
  void rebuild(LaunchRequest request);
}
