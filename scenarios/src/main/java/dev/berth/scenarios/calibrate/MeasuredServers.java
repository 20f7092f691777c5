package dev.berth.scenarios.calibrate;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads measured series; formats are recognised by content. */
public final class MeasuredServers {

  private static final int FEWEST = 100;

  private MeasuredServers() {}

  /**
   * The servers of some files; of a folder, those of every file in it that is recognised.
   *
   * @throws BadInputException when a file is missing, of no known format, or too short
   */
  public static List<ServerSeries> read(List<Path> paths) {
    List<ServerSeries> servers = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        int before = servers.size();
        for (Path file : filesOf(path)) {
          recognised(file).ifPresent(servers::add);
        }
        requireSome(path, servers.size() - before);
      } else {
        servers.add(recognised(path).orElseThrow(() -> unknown(path)));
      }
    }
    servers.forEach(MeasuredServers::requireLong);
    return servers;
  }

  private static Optional<ServerSeries> recognised(Path file) {
    try {
      String head = head(file);
      if (!BioHpcFile.matches(head) && !IpmiDump.matches(head)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return Optional.of(
          BioHpcFile.matches(head) ? BioHpcFile.read(file, lines) : IpmiDump.read(file, lines));
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be read (%s); name a readable file.".formatted(file, e), e);
    }
  }

  private static String head(Path file) throws IOException {
    byte[] bytes = new byte[256];
    try (var in = Files.newInputStream(file)) {
      int read = Math.max(0, in.readNBytes(bytes, 0, bytes.length));
      return new String(bytes, 0, read, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
  }

  private static List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be listed (%s); name a readable folder.".formatted(folder, e), e);
    }
  }

  private static void requireSome(Path folder, int found) {
    if (found == 0) {
      throw new BadInputException(
          "%s: holds no file of a known format (BioHPC usage tables, ipmitool sdr logs); name another folder."
              .formatted(folder));
    }
  }

  private static BadInputException unknown(Path file) {
    return new BadInputException(
        "%s: is of no known format (BioHPC usage tables, ipmitool sdr logs); name another file."
            .formatted(file));
  }

  private static void requireLong(ServerSeries server) {
    if (server.size() < FEWEST) {
      throw new BadInputException(
          "%s: has %d usable samples; a fit needs %d or more."
              .formatted(server.name(), server.size(), FEWEST));
    }
  }
}
