package dev.berth.ports;

/** A source of elapsed time for timings that go to the manifest and never to a result. */
@FunctionalInterface
public interface Stopwatch {

  /** Nanoseconds since some fixed instant. */
  long nanos();
}
