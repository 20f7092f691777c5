/** Strict YAML: every key is known, every value typed, every error names its file, line and key. */
@NullMarked
package dev.berth.scenarios.yaml;

import org.jspecify.annotations.NullMarked;
