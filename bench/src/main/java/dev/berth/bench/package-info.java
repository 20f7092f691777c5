/** Benchmarks: what each claim of speed rests on. */
@NullMarked
package dev.berth.bench;

import org.jspecify.annotations.NullMarked;
