package dev.berth.sim.image;

/**
 * Where launches had their images from since the start of the run.
 *
 * @param fromHost cache of their host
 * @param fromRack cache of their rack
 * @param fromStore the image store, or a fetch from it that was under way for the same host
 * @param sentMiB that the store has sent
 */
public record ImageCounts(long fromHost, long fromRack, long fromStore, double sentMiB) {

  public static final ImageCounts NONE = new ImageCounts(0, 0, 0, 0);

  /** What was added since an earlier count. */
  public ImageCounts since(ImageCounts earlier) {
    return new ImageCounts(
        fromHost - earlier.fromHost,
        fromRack - earlier.fromRack,
        fromStore - earlier.fromStore,
        sentMiB - earlier.sentMiB);
  }

  public long launches() {
    return fromHost + fromRack + fromStore;
  }
}
