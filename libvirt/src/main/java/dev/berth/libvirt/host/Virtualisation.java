package dev.berth.libvirt.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Which virtualisation type a host's instances get, and why. */
record Virtualisation(String type, String reason) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /**
   * KVM counts as usable only where the processor has vmx or svm: software KVM offers itself, but
   * ordinary guests never boot on it.
   */
  static Virtualisation of(HostEntry entry, Set<String> types, Set<String> features) {
    if (entry.isTestDriver()) {
      return new Virtualisation("test", "libvirt's built-in test driver");
    }
    if (!types.contains("kvm")) {
      return new Virtualisation("qemu", "libvirt does not offer kvm; QEMU translates (TCG)");
    }
    if (entry.kvm() == HostEntry.KvmUse.NEVER) {
      return new Virtualisation("qemu", "the fleet file says kvm: never");
    }
    if (entry.kvm() == HostEntry.KvmUse.ALWAYS) {
      return new Virtualisation("kvm", "the fleet file says kvm: always");
    }
    boolean hardware =
        features.contains("vmx") || features.contains("svm") || (entry.isLocal() && hasFlag());
    return hardware
        ? new Virtualisation("kvm", "libvirt offers kvm and the processor has vmx or svm")
        : new Virtualisation(
            "qemu", "libvirt offers kvm, but the processor has neither vmx nor svm");
  }

  private static boolean hasFlag() {
    try {
      return Files.readString(CPU_INFO, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("flags"))
          .anyMatch(line -> line.matches(".*\\b(vmx|svm)\\b.*"));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
