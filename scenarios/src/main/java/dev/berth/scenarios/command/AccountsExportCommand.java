package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.accounts.AccountText;
import dev.berth.scenarios.store.AccountFileStore;
import dev.berth.scenarios.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

@Parameters(
    commandDescription =
        "Writes the account store as a file that imports again; credentials as hashes only.")
final class AccountsExportCommand implements Command {

  @ParametersDelegate private final StoreOption store = new StoreOption();

  @Parameter(names = "--out", description = "the file; standard output unless given")
  private String out = "";

  @Override
  public int run(Console console) {
    String text;
    try (AccountFileStore accounts = AccountFileStore.open(store.path(console))) {
      text = YamlWriter.write(AccountText.plain(accounts.book()));
    }
    if (out.isEmpty()) {
      console.out().print(text);
    } else {
      write(console.path(out).toAbsolutePath(), text);
    }
    return ExitStatus.DONE;
  }

  /** Beside it first, then in its place, so that there is never half a file. */
  private static void write(Path file, String text) {
    try {
      Path folder = java.util.Objects.requireNonNull(file.getParent());
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, ".accounts", ".yaml");
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(file, e), e);
    }
  }
}
