package dev.berth.traces.source;

import dev.berth.model.BadInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The only file of a zip archive; closing the stream closes the archive. */
final class ZipEntryStream extends FilterInputStream {

  private final ZipFile archive;

  private ZipEntryStream(ZipFile archive, InputStream entry) {
    super(entry);
    this.archive = archive;
  }

  static ZipEntryStream only(Path file) throws IOException {
    ZipFile archive = new ZipFile(file.toFile());
    try {
      return new ZipEntryStream(archive, archive.getInputStream(onlyEntry(file, archive)));
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static ZipEntry onlyEntry(Path file, ZipFile archive) {
    List<? extends ZipEntry> files = archive.stream().filter(e -> !e.isDirectory()).toList();
    if (files.size() != 1) {
      throw new BadInputException(
          "%s: the archive holds %d files, but a trace is one file. Unpack it and name the file."
              .formatted(file, files.size()));
    }
    return files.get(0);
  }

  @Override
  public void close() throws IOException {
    super.close();
    archive.close();
  }
}
