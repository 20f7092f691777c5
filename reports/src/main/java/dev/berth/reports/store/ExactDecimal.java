package dev.berth.reports.store;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers in text files: the shortest plain decimal of at least 15 digits that reads back as the
 * same double. Own code because {@link Double#toString} differs between Java versions.
 */
final class ExactDecimal {

  private ExactDecimal() {}

  /** The text of a finite number. */
  static String of(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return text(rounded);
      }
    }
    return text(exact.round(new MathContext(17)));
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
