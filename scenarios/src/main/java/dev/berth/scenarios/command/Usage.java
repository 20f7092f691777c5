package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import java.lang.reflect.Field;

/** The words that a command needs besides its options. */
final class Usage {

  private Usage() {}

  static String of(Command command) {
    for (Field field : command.getClass().getDeclaredFields()) {
      Parameter parameter = field.getAnnotation(Parameter.class);
      if (parameter != null && parameter.names().length == 0) {
        return parameter.description();
      }
    }
    return "";
  }
}
