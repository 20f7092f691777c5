package dev.berth.sim.view;

/** What views answer where they must not be used. */
final class View {

  private View() {}

  static UnsupportedOperationException readOnly(String what) {
    return new UnsupportedOperationException(
        "A view of a simulated fleet is for reading (%s); the placement manager changes the fleet."
            .formatted(what));
  }

  /** For stock state that the fleet does not keep. */
  static UnsupportedOperationException notKept(String what, String instead) {
    return new UnsupportedOperationException(
        "A simulated fleet does not keep %s; %s.".formatted(what, instead));
  }
}
