package dev.berth.scenarios.store;

import java.nio.file.Path;

/** A process that imports one generation after the other until it is killed. */
final class EndlessImport {

  private EndlessImport() {}

  public static void main(String[] arguments) {
    try (AccountFileStore store = AccountFileStore.create(Path.of(arguments[0]))) {
      for (int number = Integer.parseInt(arguments[1]); ; number++) {
        store.add(Books.generation(number));
        System.out.println(number);
      }
    }
  }
}
