package dev.berth.laws;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;

/**
 * Something that holds of a detector or selector in every situation of its kind.
 *
 * @param name a short sentence
 * @param why what goes wrong where it does not hold
 * @param situations that it is tried in
 * @param check throws a {@link Law.Broken} where the law does not hold
 */
public record RelocationLaw<T, S>(
    String name, String why, Arbitrary<S> situations, BiConsumer<T, S> check) {}
