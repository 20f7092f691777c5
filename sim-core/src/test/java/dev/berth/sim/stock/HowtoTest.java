package dev.berth.sim.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example program of docs/howto is compiled, run, and prints what its page shows. */
class HowtoTest {

  private static final Path HOWTO = Path.of(System.getProperty("berth.root"), "docs", "howto");

  @TempDir private Path classes;

  @Test
  void exampleProgram_printsWhatItsPageShows() throws Exception {
    String printed = run("CloudSimPlusWithBerth");
    // Best fit fills host 0 with 4 + 2 + 2 of 8 processors, then host 1 with 4; host 2 stays idle.
    assertEquals(
        List.of(
            "host 0: 3 VMs, processors 100 %, power 190.0 W",
            "host 1: 1 VMs, processors 50 %, power 155.0 W",
            "host 2: 0 VMs, processors 0 %, power 100.0 W"),
        printed.lines().toList());
    String page = Files.readString(HOWTO.resolve("cloudsim-plus.md"));
    assertEquals(true, page.contains(printed.strip()), "the page must show:\n" + printed);
  }

  private String run(String name) throws Exception {
    compile(HOWTO.resolve(name + ".java"));
    Path output = classes.resolve("output.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = classes + File.pathSeparator + System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", path, name)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(output));
    return read(output);
  }

  private void compile(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "the tests need a JDK");
    int status =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    assertEquals(0, status, "the example must compile");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
