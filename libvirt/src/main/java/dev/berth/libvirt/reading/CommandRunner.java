package dev.berth.libvirt.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a command, given as words and never through a shell, and returns what it prints. */
@FunctionalInterface
public interface CommandRunner {

  /**
   * @throws IOException when there is no such command, it fails, or takes too long; the message
   *     says which
   */
  String run(List<String> words) throws IOException;

  /** Runs processes of this machine. */
  static CommandRunner local(long timeOutMillis) {
    return words -> {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      CompletableFuture<byte[]> output =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return process.getInputStream().readAllBytes();
                } catch (IOException closed) {
                  return new byte[0];
                }
              });
      try {
        if (!process.waitFor(timeOutMillis, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new IOException("%s took longer than %d ms".formatted(words.get(0), timeOutMillis));
        }
        String text = new String(output.join(), StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
          throw new IOException(
              "%s failed: %s".formatted(words.get(0), text.lines().findFirst().orElse("")));
        }
        return text;
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    };
  }
}
