package dev.berth.scenarios.accounts;

import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import java.util.regex.Pattern;

/** Names of tenants, tags, policies and zones. */
final class Names {

  private static final String WANTED =
      "a name of letters, digits, dot, hyphen and underscore, at most 63";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  static final Kind<String> NAME =
      Kinds.of(
          value -> {
            String text = value.scalar(WANTED);
            if (!FORM.matcher(text).matches()) {
              throw value.wrong(WANTED);
            }
            return text;
          },
          text -> text);

  private Names() {}
}
