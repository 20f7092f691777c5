package dev.berth.libvirt.plan;

import java.util.UUID;

/**
 * What a domain is made of, apart from its settings.
 *
 * @param type {@code kvm}, {@code qemu} or {@code test}
 * @param machine such as {@code q35}; empty leaves it to the hypervisor
 * @param boot what it starts from
 * @param diskPath of its disk; empty for none
 * @param serialPath where its console is written; empty for nowhere
 */
public record DomainShape(
    String name,
    UUID uuid,
    String type,
    String architecture,
    String machine,
    int vcpus,
    long memoryMiB,
    Boot boot,
    String diskPath,
    String serialPath) {

  /**
   * Either a kernel with its initial RAM disk, or, where the kernel is empty, the disk.
   *
   * @param arguments of the kernel
   */
  public record Boot(String kernel, String initrd, String arguments) {
    public static final Boot FROM_DISK = new Boot("", "", "");

    public Boot {
      if (!kernel.isEmpty()) {
        Names.path("kernel", kernel);
        Names.path("initrd", initrd);
      }
      Names.line("kernel's arguments", arguments);
    }
  }

  public DomainShape {
    Names.name("domain", name);
    Names.name("virtualisation type", type);
    Names.name("architecture", architecture);
    if (!machine.isEmpty()) {
      Names.name("machine", machine);
    }
    if (!diskPath.isEmpty()) {
      Names.path("disk", diskPath);
    }
    if (!serialPath.isEmpty()) {
      Names.path("console file", serialPath);
    }
  }

  /** The same with its disk. */
  public DomainShape withDisk(String path) {
    return new DomainShape(
        name, uuid, type, architecture, machine, vcpus, memoryMiB, boot, path, serialPath);
  }
}
