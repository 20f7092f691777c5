package dev.berth.libvirt.xml;

import dev.berth.libvirt.plan.Action;
import dev.berth.libvirt.plan.DomainShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A domain's shape and settings as the XML that libvirt defines it from. */
public final class DomainXml {

  /** Name of the disk in the guest. */
  public static final String DISK = "vda";

  private static final String SMBIOS = "smbios";

  private final DomainShape shape;
  private final List<Action.Setting> settings;
  private final Xml domain;

  private DomainXml(DomainShape shape, List<Action.Setting> settings) {
    this.shape = shape;
    this.settings = settings;
    domain = Xml.root("domain").set("type", shape.type());
  }

  /** The whole domain. */
  public static String of(DomainShape shape, List<Action.Setting> settings) {
    return new DomainXml(shape, settings).build();
  }

  /** A domain's XML with its pins on other CPUs; what is not pinned stays so. */
  public static String pinned(String xml, List<Action.Pin> pins) {
    Xml domain = Xml.parse(xml);
    for (Xml found : domain.all("cputune/vcpupin")) {
      pins.stream()
          .filter(pin -> found.get("vcpu").equals(String.valueOf(pin.vcpu())))
          .forEach(pin -> found.set("cpuset", list(pin.cpus())));
    }
    domain.all("cputune/emulatorpin").forEach(found -> found.set("cpuset", list(union(pins))));
    return domain.toString();
  }

  private String build() {
    domain.with("name", shape.name()).with("uuid", shape.uuid());
    one(Action.Annotate.class).ifPresent(note -> MarkXml.add(domain.add("metadata"), note.mark()));
    domain.add("memory").set("unit", "MiB").text(shape.memoryMiB());
    memoryPages();
    domain.with("vcpu", shape.vcpus());
    processors();
    memoryNodes();
    one(Action.MetadataService.class).ifPresent(this::smbios);
    boot();
    domain.add("features").add("acpi");
    one(Action.CpuMode.class).filter(cpu -> !cpu.model().isEmpty()).ifPresent(this::cpu);
    domain.add("clock").set("offset", "utc");
    domain.with("on_poweroff", "destroy").with("on_reboot", "restart").with("on_crash", "destroy");
    devices();
    return domain.toString();
  }

  private void memoryPages() {
    one(Action.Memory.class)
        .filter(memory -> memory.pageKiB() > 0)
        .ifPresent(
            memory ->
                domain
                    .add("memoryBacking")
                    .add("hugepages")
                    .add("page")
                    .set("size", memory.pageKiB())
                    .set("unit", "KiB"));
  }

  private void processors() {
    List<Action.Pin> pins = many(Action.Pin.class);
    Optional<Action.Schedule> schedule = one(Action.Schedule.class);
    if (pins.isEmpty() && schedule.isEmpty()) {
      return;
    }
    Xml tune = domain.add("cputune");
    schedule.ifPresent(
        s -> {
          tune.with("shares", s.weight());
          if (s.quotaMicros() >= 0) {
            tune.with("period", s.periodMicros()).with("quota", s.quotaMicros());
          }
        });
    for (Action.Pin pin : pins) {
      tune.add("vcpupin").set("vcpu", pin.vcpu()).set("cpuset", list(pin.cpus()));
    }
    if (!pins.isEmpty()) {
      tune.add("emulatorpin").set("cpuset", list(union(pins)));
    }
  }

  private void memoryNodes() {
    one(Action.Memory.class)
        .filter(memory -> !memory.numaMode().isEmpty())
        .ifPresent(
            memory ->
                domain
                    .add("numatune")
                    .add("memory")
                    .set("mode", memory.numaMode())
                    .set("nodeset", list(memory.nodes())));
  }

  private void smbios(Action.MetadataService service) {
    domain
        .add("sysinfo")
        .set("type", SMBIOS)
        .add("system")
        .add("entry")
        .set("name", "serial")
        .text("ds=nocloud-net;s=http://%s/".formatted(service.address()));
  }

  private void boot() {
    Xml os = domain.add("os");
    Xml type = os.add("type").set("arch", shape.architecture());
    if (!shape.machine().isEmpty()) {
      type.set("machine", shape.machine());
    }
    type.text("hvm");
    if (shape.boot().kernel().isEmpty()) {
      os.add("boot").set("dev", "hd");
    } else {
      os.with("kernel", shape.boot().kernel())
          .with("initrd", shape.boot().initrd())
          .with("cmdline", shape.boot().arguments());
    }
    one(Action.MetadataService.class).ifPresent(service -> os.add(SMBIOS).set("mode", "sysinfo"));
  }

  private void cpu(Action.CpuMode mode) {
    Xml cpu = domain.add("cpu").set("mode", "custom").set("match", "exact").set("check", "partial");
    cpu.add("model").set("fallback", "forbid").text(mode.model());
    mode.features().forEach(f -> cpu.add("feature").set("policy", "require").set("name", f));
  }

  private void devices() {
    Xml devices = domain.add("devices");
    if (!shape.diskPath().isEmpty()) {
      disk(devices);
    }
    one(Action.Interface.class).ifPresent(device -> network(devices, device));
    if (!shape.serialPath().isEmpty()) {
      Xml serial = devices.add("serial").set("type", "file");
      serial.add("source").set("path", shape.serialPath());
      serial.add("target").set("port", 0);
    }
    devices.add("memballoon").set("model", "virtio").add("stats").set("period", 2);
  }

  private void disk(Xml devices) {
    Xml disk = devices.add("disk").set("type", "file").set("device", "disk");
    disk.add("driver").set("name", "qemu").set("type", "qcow2").set("cache", "none");
    disk.add("source").set("file", shape.diskPath());
    disk.add("target").set("dev", DISK).set("bus", "virtio");
    one(Action.LimitDisk.class)
        .filter(limit -> limit.iops() > 0 || limit.bytesPerSecond() > 0)
        .ifPresent(
            limit -> {
              Xml tune = disk.add("iotune");
              if (limit.bytesPerSecond() > 0) {
                tune.with("total_bytes_sec", limit.bytesPerSecond());
              }
              if (limit.iops() > 0) {
                tune.with("total_iops_sec", limit.iops());
              }
            });
  }

  private static void network(Xml devices, Action.Interface device) {
    Xml network = devices.add("interface").set("type", "bridge");
    network.add("mac").set("address", device.mac());
    network.add("source").set("bridge", device.bridge());
    if (!device.device().isEmpty()) {
      network.add("target").set("dev", device.device());
    }
    network.add("model").set("type", device.model());
    if (!device.filter().isEmpty()) {
      network.add("filterref").set("filter", device.filter());
    }
    if (device.megabitsPerSecond() > 0) {
      Xml bandwidth = network.add("bandwidth");
      long kibibytes = kibibytes(device.megabitsPerSecond());
      bandwidth.add("inbound").set("average", kibibytes);
      bandwidth.add("outbound").set("average", kibibytes);
    }
  }

  /** libvirt counts bandwidth in KiB/s. */
  static long kibibytes(long megabits) {
    return megabits * 1_000_000 / 8 / 1024;
  }

  private <T extends Action.Setting> Optional<T> one(Class<T> kind) {
    List<T> all = many(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private <T extends Action.Setting> List<T> many(Class<T> kind) {
    return settings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Integer> union(List<Action.Pin> pins) {
    return pins.stream().flatMap(pin -> pin.cpus().stream()).distinct().sorted().toList();
  }

  static String list(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
