package dev.berth.scenarios.command;

import com.beust.jcommander.converters.IParameterSplitter;
import java.util.List;

/** Keeps commas inside a value. */
public final class WholeValue implements IParameterSplitter {

  @Override
  public List<String> split(String value) {
    return List.of(value);
  }
}
