package dev.berth.sim.image;

import java.util.Set;

/** Is told what the image store has done. */
public interface ImageListener {

  /** The image for which an instance waited is on its host. */
  void ready(long instance);

  /** What a host's cache holds from now on. */
  void cached(int host, Set<String> images);
}
