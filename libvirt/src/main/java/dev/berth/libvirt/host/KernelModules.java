package dev.berth.libvirt.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine's kernel has, loaded, built in or loadable. */
final class KernelModules {

  private KernelModules() {}

  static boolean has(String name) {
    if (Files.isDirectory(Path.of("/sys/module", name))) {
      return true;
    }
    for (String list : List.of("modules.builtin", "modules.dep")) {
      Path file = Path.of("/lib/modules", System.getProperty("os.version", ""), list);
      if (lists(file, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lists(Path file, String name) {
    try {
      return Files.readString(file).contains("/" + name + ".ko");
    } catch (IOException absent) {
      return false;
    }
  }
}
