package dev.berth.scenarios.run;

/** Is told how far a run has come; from several threads. */
public interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(long steps) {}

        @Override
        public void step() {}

        @Override
        public void close() {}
      };

  /** There are so many steps to do. */
  void begin(long steps);

  /** One of them is done. */
  void step();

  @Override
  void close();
}
