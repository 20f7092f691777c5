package dev.berth.draws;

/** A named source of randomness; equal names are the same stream. */
public record Stream(String name, long key) {

  static final Stream REPLICATION = named("replication");

  /** The stream of a name; its key is the name's 64-bit FNV-1a hash. */
  public static Stream named(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new Stream(name, hash);
  }
}
