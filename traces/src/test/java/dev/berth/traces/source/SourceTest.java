package dev.berth.traces.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.berth.traces.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

  private static final byte[] TEXT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

  private final Path folder;

  SourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @FunctionalInterface
  interface Wrapping {
    OutputStream around(OutputStream out) throws IOException;
  }

  private Path written(String name, Wrapping wrapping) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = wrapping.around(Files.newOutputStream(file))) {
      out.write(TEXT);
    }
    return file;
  }

  private static ZipOutputStream zip(OutputStream out, String... earlier) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (String name : earlier) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(TEXT);
    }
    zip.putNextEntry(new ZipEntry("trace.csv"));
    return zip;
  }

  private static void assertText(Path file) throws IOException {
    try (InputStream in = Source.open(file)) {
      assertEquals("a,b\n1,2\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void compression_isRecognisedByContentWhateverTheName() throws IOException {
    assertText(written("plain.gz", out -> out));
    assertText(written("gzip.csv", GZIPOutputStream::new));
    assertText(written("zstd.csv", ZstdOutputStream::new));
    assertText(written("zip.csv", out -> zip(out)));
  }

  @Test
  void emptyFile_hasNoBytes() throws IOException {
    Path file = Files.createFile(folder.resolve("empty"));
    try (InputStream in = Source.open(file)) {
      assertEquals(-1, in.read());
    }
  }

  @Test
  void missingFile_isNamed() {
    Path file = folder.resolve("nowhere.csv");
    String message = Refusal.of(() -> Source.open(file));
    assertEquals(file + ": there is no such file. Correct the path, or fetch the trace.", message);
  }

  @Test
  void folderInPlaceOfFile_isRefused() {
    String message = Refusal.of(() -> Source.open(folder));
    assertTrue(message.contains("is a folder"), message);
  }

  @Test
  void archiveOfTwoFiles_isRefused() throws IOException {
    Path file = written("two.zip", out -> zip(out, "other.csv"));
    String message = Refusal.of(() -> Source.open(file));
    assertTrue(message.contains("holds 2 files"), message);
  }

  @Test
  void gzipHeaderCutOff_isRefused() throws IOException {
    Path file = folder.resolve("cut.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    String message = Refusal.of(() -> Source.open(file));
    assertTrue(message.contains("truncated or damaged"), message);
  }
}
