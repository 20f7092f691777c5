package dev.berth.lifecycle;

import dev.berth.model.LaunchRequest;

/** A name with places for what a request says: {@code {tenant}-{tag}-{id}}. */
final class NamePattern {

  private NamePattern() {}

  static String expand(String pattern, LaunchRequest request) {
    return pattern
        .replace("{tenant}", request.tenant())
        .replace("{tag}", request.tag())
        .replace("{flavor}", request.flavor().name())
        .replace("{id}", Long.toString(request.id()))
        .replace("{name}", request.name());
  }
}
