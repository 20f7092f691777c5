package dev.berth.reports.chart;

import dev.berth.reports.store.Results;
import java.util.List;

/** A kind of chart that the registry {@link Charts} offers. */
public interface Chart {

  /** What it shows of these results; empty when they lack what it needs. */
  List<Figure> of(Results results);
}
