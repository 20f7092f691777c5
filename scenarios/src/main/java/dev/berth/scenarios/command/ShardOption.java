package dev.berth.scenarios.command;

import com.beust.jcommander.IStringConverter;
import dev.berth.scenarios.run.Shard;

/** Reads {@code --shard}. */
public final class ShardOption implements IStringConverter<Shard> {

  @Override
  public Shard convert(String text) {
    return Shard.parse(text);
  }
}
