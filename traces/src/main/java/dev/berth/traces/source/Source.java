package dev.berth.traces.source;

import com.github.luben.zstd.ZstdInputStream;
import dev.berth.model.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * Opens a file as it is, or decompressed when its first bytes say gzip, Zstandard or zip. A
 * byte-order mark at the start is passed over.
 */
public final class Source {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MAGIC_BYTES = 4;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Source() {}

  /**
   * The file's bytes, decompressed.
   *
   * @throws BadInputException when the file is missing, a folder, unreadable or damaged
   */
  public static InputStream open(Path file) {
    requireFile(file);
    try {
      return withoutMark(decompressed(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream text = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    try {
      byte[] start = text.readNBytes(BYTE_ORDER_MARK.length);
      if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
        text.unread(start);
      }
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** What to tell a user whose file ends too early or cannot be decompressed. */
  public static BadInputException unreadable(Path file, Throwable cause) {
    return new BadInputException(
        "%s: cannot be read to its end: %s. The file is truncated or damaged; fetch it again."
            .formatted(file, reason(cause)),
        cause);
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(
          "%s: is a folder; this trace format needs a file. Name the file in it.".formatted(file));
    }
    if (!Files.isReadable(file)) {
      throw new BadInputException(
          "%s: %s. Correct the path, or fetch the trace."
              .formatted(file, Files.exists(file) ? "may not be read" : "there is no such file"));
    }
  }

  private static InputStream decompressed(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      raw.mark(MAGIC_BYTES);
      byte[] magic = raw.readNBytes(MAGIC_BYTES);
      raw.reset();
      return switch (Compression.of(magic)) {
        case GZIP -> new GZIPInputStream(raw, BUFFER_BYTES);
        case ZSTANDARD -> new ZstdInputStream(raw);
        case ZIP -> onlyEntry(file, raw);
        case NONE -> raw;
      };
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream onlyEntry(Path file, InputStream raw) throws IOException {
    raw.close();
    return ZipEntryStream.only(file);
  }

  private enum Compression {
    GZIP("1f8b"),
    ZSTANDARD("28b52ffd"),
    ZIP("504b0304"),
    NONE("");

    private final String magic;

    Compression(String magic) {
      this.magic = magic;
    }

    static Compression of(byte[] start) {
      String hex = HexFormat.of().formatHex(start);
      return Arrays.stream(values()).filter(c -> hex.startsWith(c.magic)).findFirst().orElse(NONE);
    }
  }
}
