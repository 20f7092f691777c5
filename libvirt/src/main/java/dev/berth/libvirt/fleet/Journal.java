package dev.berth.libvirt.fleet;

import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was begun and not ended: a line is on the disk before a launch touches a host, another when
 * it has ended. After a crash the open ones are looked for on the hosts. One process at a time owns
 * the file.
 */
public final class Journal implements AutoCloseable {

  /** A launch that was begun. */
  public record Begun(LaunchRequest request, String host, String decision) {}

  private static final String POLICY = "policy.";

  /** Ends a line, so that one that was cut short lacks it. */
  private static final String COMPLETE = "&complete";

  private final @Nullable FileChannel channel;
  private final Map<Long, Begun> open = new LinkedHashMap<>();
  private long nextInstance;

  private Journal(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens or makes the file; a line that a crash cut short is passed over.
   *
   * @throws BadInputException when another process has it open, or it cannot be read
   */
  public static Journal open(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw inUse(file);
      }
      Journal journal = new Journal(channel);
      journal.replay(Files.readString(file));
      channel.position(channel.size());
      endLine(channel, Files.readString(file));
      return journal;
    } catch (OverlappingFileLockException e) {
      throw inUse(file);
    } catch (IOException e) {
      throw new BadInputException("The journal %s cannot be used: %s.".formatted(file, e), e);
    }
  }

  /** Reads the file for those who change nothing; another process may have it open. */
  public static Journal look(Path file) {
    Journal journal = new Journal(null);
    try {
      if (Files.exists(file)) {
        journal.replay(Files.readString(file));
      }
      return journal;
    } catch (IOException e) {
      throw new BadInputException("The journal %s cannot be read: %s.".formatted(file, e), e);
    }
  }

  private static BadInputException inUse(Path file) {
    return new BadInputException(
        "The journal %s is in use by another berth; let it end first.".formatted(file));
  }

  private static void endLine(FileChannel channel, String text) throws IOException {
    if (!text.isEmpty() && !text.endsWith("\n")) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
  }

  private void replay(String text) {
    for (String line : text.split("\n", -1)) {
      if (line.endsWith(COMPLETE)) {
        Map<String, String> fields = fields(line);
        long id = Long.parseLong(fields.getOrDefault("id", "0"));
        nextInstance = Math.max(nextInstance, id + 1);
        if ("begin".equals(fields.get("what"))) {
          open.put(id, begun(id, fields));
        } else {
          open.remove(id);
        }
      }
    }
  }

  /** Launches that were begun and not ended. */
  public Map<Long, Begun> open() {
    return Map.copyOf(open);
  }

  /** A number that no instance in this journal has had. */
  public long nextInstance() {
    return nextInstance;
  }

  /** The launch is about to touch a host. */
  public void begin(LaunchRequest request, String host, String decision) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", "begin");
    fields.put("id", Long.toString(request.id()));
    fields.put("host", host);
    fields.put("decision", decision);
    fields.put("name", request.name());
    fields.put("tenant", request.tenant());
    fields.put("group", request.group());
    fields.put("tag", request.tag());
    fields.put("flavor", request.flavor().name());
    ResourceVector demand = request.demand();
    fields.put(
        "demand",
        "%d %d %d %d %d"
            .formatted(
                demand.milliVcpu(),
                demand.memoryMiB(),
                demand.diskGiB(),
                demand.networkMbps(),
                demand.gpuPerMille()));
    fields.put("traits", String.join(" ", new TreeSet<>(request.requiredTraits())));
    fields.put("lifetime", Long.toString(request.lifetimeTicks()));
    PolicyText.of(request.policy()).forEach((key, text) -> fields.put(POLICY + key, text));
    write(fields);
    nextInstance = Math.max(nextInstance, request.id() + 1);
    open.put(request.id(), new Begun(request, host, decision));
  }

  /** The launch has ended, well or not. */
  public void end(long instance) {
    if (open.remove(instance) != null) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("what", "end");
      fields.put("id", Long.toString(instance));
      write(fields);
    }
  }

  private static Begun begun(long id, Map<String, String> fields) {
    String[] demand = fields.getOrDefault("demand", "").split(" ", -1);
    long[] amounts = new long[5];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Long.parseLong(demand[i]);
    }
    Map<String, String> policy = new TreeMap<>();
    fields.forEach(
        (key, text) -> {
          if (key.startsWith(POLICY)) {
            policy.put(key.substring(POLICY.length()), text);
          }
        });
    String traits = fields.getOrDefault("traits", "");
    LaunchRequest request =
        new LaunchRequest(
            id,
            fields.getOrDefault("name", ""),
            fields.getOrDefault("tenant", ""),
            fields.getOrDefault("group", ""),
            fields.getOrDefault("tag", ""),
            new Flavor(
                fields.getOrDefault("flavor", ""),
                Shape.of(
                    new ResourceVector(
                        amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]))),
            traits.isEmpty() ? Set.of() : Set.of(traits.split(" ", -1)),
            PolicyText.parse(policy),
            0,
            Long.parseLong(fields.getOrDefault("lifetime", "0")));
    return new Begun(request, fields.getOrDefault("host", ""), fields.getOrDefault("decision", ""));
  }

  private void write(Map<String, String> fields) {
    StringBuilder line = new StringBuilder();
    fields.forEach(
        (key, value) ->
            line.append(line.length() == 0 ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    if (channel == null) {
      throw new IllegalStateException("This journal was opened to look at, not to write.");
    }
    try {
      channel.write(ByteBuffer.wrap((line + COMPLETE + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : line.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
