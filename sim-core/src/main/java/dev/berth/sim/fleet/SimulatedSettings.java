package dev.berth.sim.fleet;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The settings that a simulated fleet makes true, by what of it is modelled. */
final class SimulatedSettings {

  private static final List<Setting<?>> OF_PROCESSORS =
      List.of(
          Settings.CPU_GOVERNOR,
          Settings.P_STATE_CAP,
          Settings.TURBO,
          Settings.SMT,
          Settings.BIAS,
          Settings.WEIGHT,
          Settings.CAP,
          Settings.TIME_SLICE,
          Settings.PINNING,
          Settings.DEDICATED_CORES);

  private static final List<Setting<?>> OF_SERVICE =
      List.of(
          Settings.VOLUME_SIZE,
          Settings.IOPS_LIMIT,
          Settings.THROUGHPUT_LIMIT,
          Settings.BANDWIDTH,
          Settings.LATENCY_CLASS);

  private static final List<Setting<?>> OF_IMAGES =
      List.of(Settings.IMAGE, Settings.IMAGE_SIZE, Settings.IMAGE_PRIMING);

  private SimulatedSettings() {}

  /**
   * @param hypervisor whether processors are shared
   * @param service whether disks and network are modelled
   * @param images whether images are
   */
  static Set<String> of(boolean hypervisor, boolean service, boolean images) {
    Set<String> keys = new TreeSet<>();
    add(keys, hypervisor, OF_PROCESSORS);
    add(keys, service, OF_SERVICE);
    add(keys, images, OF_IMAGES);
    return keys;
  }

  private static void add(Set<String> keys, boolean modelled, List<Setting<?>> settings) {
    if (modelled) {
      settings.forEach(setting -> keys.add(setting.key()));
    }
  }
}
