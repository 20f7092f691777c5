package dev.berth.libvirt.xml;

import dev.berth.libvirt.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a domain's XML says of its settings, to compare with what was wanted. */
public record Readback(Xml domain) {

  /** What is not as wanted: one line each; empty when everything is. */
  public List<String> differences(List<Action.Setting> wanted) {
    List<String> differences = new ArrayList<>();
    for (Action.Setting setting : wanted) {
      String found = found(setting);
      String expected = expected(setting);
      if (!found.equals(expected)) {
        differences.add("%s: found %s".formatted(setting.text(), found.isEmpty() ? "none" : found));
      }
    }
    return differences;
  }

  /** The schedule, pins and disk limits that hold now, so that they can be put back. */
  public List<Action.Setting> restorable() {
    List<Action.Setting> settings = new ArrayList<>();
    Action.Schedule usual = Action.Schedule.USUAL;
    settings.add(
        new Action.Schedule(
            number("cputune/shares", usual.weight()),
            number("cputune/period", usual.periodMicros()),
            number("cputune/quota", usual.quotaMicros())));
    for (Xml pin : domain.all("cputune/vcpupin")) {
      settings.add(new Action.Pin(Integer.parseInt(pin.get("vcpu")), cpus(pin.get("cpuset"))));
    }
    disk()
        .ifPresent(
            disk ->
                settings.add(
                    new Action.LimitDisk(
                        number(disk, "iotune/total_iops_sec", 0),
                        number(disk, "iotune/total_bytes_sec", 0))));
    return settings;
  }

  private static String expected(Action.Setting setting) {
    if (setting instanceof Action.Pin pin) {
      return pin.cpus().toString();
    }
    if (setting instanceof Action.Schedule s) {
      return s.weight() + " " + s.quotaMicros();
    }
    if (setting instanceof Action.LimitDisk limit) {
      return limit.iops() + " " + limit.bytesPerSecond();
    }
    if (setting instanceof Action.CpuMode cpu) {
      return cpu.model() + " " + cpu.features();
    }
    if (setting instanceof Action.Memory memory) {
      return memory.numaMode() + " " + memory.pageKiB();
    }
    if (setting instanceof Action.Interface device) {
      String limit =
          device.megabitsPerSecond() == 0
              ? ""
              : Long.toString(DomainXml.kibibytes(device.megabitsPerSecond()));
      return String.join(
          " ",
          device.model(),
          device.mac(),
          device.bridge(),
          device.filter(),
          device.device(),
          limit);
    }
    if (setting instanceof Action.MetadataService service) {
      return service.address();
    }
    return ((Action.Annotate) setting).mark().toString();
  }

  private String found(Action.Setting setting) {
    if (setting instanceof Action.Pin pin) {
      return pin(pin.vcpu());
    }
    if (setting instanceof Action.Schedule) {
      return number("cputune/shares", Action.Schedule.USUAL.weight())
          + " "
          + number("cputune/quota", Action.Schedule.USUAL.quotaMicros());
    }
    if (setting instanceof Action.LimitDisk) {
      return disk().map(Readback::limits).orElse("");
    }
    if (setting instanceof Action.CpuMode cpu) {
      List<String> has = required();
      return domain.textAt("cpu/model")
          + " "
          + cpu.features().stream().filter(has::contains).toList();
    }
    if (setting instanceof Action.Memory) {
      String page = domain.at("memoryBacking/hugepages/page", "size");
      return domain.at("numatune/memory", "mode") + " " + (page.isEmpty() ? "0" : page);
    }
    if (setting instanceof Action.Interface wanted) {
      boolean named = !wanted.device().isEmpty();
      return domain.first("devices/interface").map(found -> network(found, named)).orElse("");
    }
    if (setting instanceof Action.MetadataService) {
      return domain.textAt("sysinfo/system/entry").replaceFirst(".*http://([^/]*)/", "$1");
    }
    return MarkXml.in(domain).map(Object::toString).orElse("");
  }

  /** Processor features that the guest sees besides its model's. */
  private List<String> required() {
    return domain.all("cpu/feature").stream()
        .filter(feature -> feature.get("policy").equals("require"))
        .map(feature -> feature.get("name"))
        .toList();
  }

  private String pin(int vcpu) {
    return domain.all("cputune/vcpupin").stream()
        .filter(pin -> pin.get("vcpu").equals(String.valueOf(vcpu)))
        .map(pin -> cpus(pin.get("cpuset")).toString())
        .findFirst()
        .orElse("");
  }

  private Optional<Xml> disk() {
    return domain.all("devices/disk").stream()
        .filter(disk -> disk.at("target", "dev").equals(DomainXml.DISK))
        .findFirst();
  }

  private static String limits(Xml disk) {
    return number(disk, "iotune/total_iops_sec", 0)
        + " "
        + number(disk, "iotune/total_bytes_sec", 0);
  }

  /** A device that is not named gets a name of the hypervisor's choice. */
  private static String network(Xml device, boolean named) {
    return String.join(
        " ",
        device.at("model", "type"),
        device.at("mac", "address"),
        device.at("source", "bridge"),
        device.at("filterref", "filter"),
        named ? device.at("target", "dev") : "",
        device.at("bandwidth/inbound", "average"));
  }

  private long number(String path, long otherwise) {
    return number(domain, path, otherwise);
  }

  private static long number(Xml xml, String path, long otherwise) {
    String text = xml.textAt(path);
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }

  /** A list of CPUs such as {@code 0-2,5}. */
  public static List<Integer> cpus(String text) {
    List<Integer> cpus = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        String[] ends = part.strip().split("-", -1);
        for (int cpu = Integer.parseInt(ends[0]);
            cpu <= Integer.parseInt(ends[ends.length - 1]);
            cpu++) {
          cpus.add(cpu);
        }
      }
    }
    return cpus;
  }
}
