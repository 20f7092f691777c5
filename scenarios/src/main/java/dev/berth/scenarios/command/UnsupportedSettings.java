package dev.berth.scenarios.command;

import dev.berth.configuration.AppliedBy;
import dev.berth.configuration.Settings;
import dev.berth.libvirt.host.Preflight;
import dev.berth.model.BadInputException;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.scenarios.hosts.Operation;
import java.util.Set;

/** A policy that wants what not every host of a fleet can make true is refused, with the reason. */
final class UnsupportedSettings {

  private UnsupportedSettings() {}

  /**
   * @throws BadInputException at the first setting that the fleet cannot make true
   */
  static void refuse(Operation operation, ConfigurationPolicy policy) {
    Set<String> supported = operation.fleet().settings();
    for (String key : policy.settings().keySet()) {
      AppliedBy by = Settings.get(key).appliedBy();
      boolean fleets = by == AppliedBy.HOST || by == AppliedBy.LAUNCH;
      if (fleets && !supported.contains(key)) {
        throw new BadInputException(
            "The policy sets %s, which this fleet cannot make true: %s. Leave it out, or see berth hosts inventory."
                .formatted(key, reason(operation, key)));
      }
    }
  }

  private static String reason(Operation operation, String key) {
    for (int row = 0; row < operation.fleet().hosts().size(); row++) {
      Preflight preflight = operation.fleet().preflight(row);
      if (preflight != null) {
        Preflight.Support support = preflight.support().get(key);
        if (support == null) {
          return "Berth does not set it through libvirt";
        }
        if (!support.supported()) {
          return "host %s: %s"
              .formatted(operation.fleet().hosts().get(row).name(), support.reason());
        }
      }
    }
    return "no host answers";
  }
}
