package dev.berth.sim.image;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Images that are kept within a size; the one that was not used for longest goes first. */
final class ImageCache {

  private final double mostMiB;
  private final Map<String, Double> mebibytes = new LinkedHashMap<>(16, 0.75f, true);
  private double usedMiB;

  ImageCache(double mostMiB) {
    this.mostMiB = mostMiB;
  }

  /** Whether an image is there; if so, it counts as used now. */
  boolean uses(String image) {
    return mebibytes.get(image) != null;
  }

  /** Keeps an image, at the expense of others; whether it fits at all. */
  boolean keep(String image, double itsMiB) {
    if (itsMiB > mostMiB) {
      return false;
    }
    Double before = mebibytes.put(image, itsMiB);
    usedMiB += itsMiB - (before == null ? 0 : before);
    Iterator<Map.Entry<String, Double>> oldest = mebibytes.entrySet().iterator();
    while (usedMiB > mostMiB) {
      usedMiB -= oldest.next().getValue();
      oldest.remove();
    }
    return true;
  }

  Set<String> images() {
    return Set.copyOf(mebibytes.keySet());
  }

  double usedMiB() {
    return usedMiB;
  }
}
