package dev.berth.strategy;

/**
 * How instances leave hosts, as it is written down.
 *
 * @param detector which host is overloaded
 * @param selector which of its instances leaves next
 * @param options when instances move at all
 */
public record RelocationSpec(TermSpec detector, TermSpec selector, RelocationOptions options) {

  /** With default options. */
  public RelocationSpec(TermSpec detector, TermSpec selector) {
    this(detector, selector, RelocationOptions.DEFAULT);
  }
}
