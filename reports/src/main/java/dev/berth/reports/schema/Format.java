package dev.berth.reports.schema;

/** How a figure is printed for people; result files always keep it exactly. */
public enum Format {
  /** A count or other whole amount; means over replications get one decimal. */
  COUNT,
  /** A physical amount with four significant digits. */
  AMOUNT,
  /** A share in [0, 1], printed in per cent. */
  PERCENT
}
