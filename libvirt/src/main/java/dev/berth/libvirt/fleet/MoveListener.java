package dev.berth.libvirt.fleet;

import java.util.Map;

/** Hears of migrations that ended, with libvirt's own figures. */
@FunctionalInterface
public interface MoveListener {

  /**
   * @param figures such as time_elapsed, downtime (ms) and memory_processed (bytes)
   */
  void moved(long instance, String from, String to, Map<String, Object> figures);
}
