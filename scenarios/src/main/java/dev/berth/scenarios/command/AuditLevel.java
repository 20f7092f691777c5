package dev.berth.scenarios.command;

import com.beust.jcommander.IStringConverter;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.sim.Audit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code --audit}. */
public final class AuditLevel implements IStringConverter<Audit> {

  @Override
  public Audit convert(String text) {
    List<String> words = Arrays.stream(Audit.values()).map(AuditLevel::word).toList();
    if (!words.contains(text)) {
      throw new BadInputException(
          "--audit %s: there is no such level; %s.".formatted(text, Nearest.hint(text, words)));
    }
    return Audit.values()[words.indexOf(text)];
  }

  private static String word(Audit audit) {
    return audit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
