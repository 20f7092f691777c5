package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;

import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.reading.SensorSpec;
import dev.berth.libvirt.xml.Readback;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The parts of a host in a fleet file that are sections of their own: login, CPUs, sensors. */
final class FleetHostKeys {

  private static final String CPU_LIST = "\\d{1,4}(-\\d{1,4})?(,\\d{1,4}(-\\d{1,4})?)*";

  private final Section in;
  private final Locations locations;

  FleetHostKeys(Section in, Locations locations) {
    this.in = in;
    this.locations = locations;
  }

  /** A user, and where the password is: in a file or an environment variable, never here. */
  Login login() {
    if (!in.has("login")) {
      return Login.NONE;
    }
    Section login = in.section("login");
    String user = login.get("user", TEXT);
    Locations.Located file = login.find("passwordFile", locations.file());
    String variable = login.find("passwordVariable", TEXT);
    if ((file == null) == (variable == null)) {
      throw login.error(
          "give passwordFile or passwordVariable, one of the two (the password itself has no place here)");
    }
    return new Login(user, () -> file != null ? inFile(file.path()) : inVariable(variable));
  }

  private static String inFile(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new BadInputException("The password file %s cannot be read.".formatted(file), e);
    }
  }

  private static String inVariable(@org.jspecify.annotations.Nullable String variable) {
    String password = System.getenv(String.valueOf(variable));
    if (password == null) {
      throw new BadInputException(
          "The environment variable %s, which holds a password, is not set.".formatted(variable));
    }
    return password;
  }

  List<Integer> cpus() {
    String text = in.find("cpus", TEXT);
    if (text == null) {
      return List.of();
    }
    if (!text.matches(CPU_LIST)) {
      throw in.error("cpus", "must be a list of CPUs such as 0-3,8");
    }
    return Readback.cpus(text);
  }

  SensorSpec sensors() {
    Section sensors = in.section("sensors");
    Locations.Located sysfs = sensors.find("sysfs", locations.directory());
    List<String> ipmi = sensors.get("ipmi", Kinds.list(TEXT), List.of());
    Locations.Located usage = sensors.find("cpuUsage", locations.anyFile());
    return new SensorSpec(
        Optional.ofNullable(sysfs).map(Locations.Located::path),
        ipmi,
        Optional.ofNullable(usage).map(Locations.Located::path));
  }
}
