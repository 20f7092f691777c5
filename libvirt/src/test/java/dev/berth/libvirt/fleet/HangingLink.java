package dev.berth.libvirt.fleet;

import dev.berth.libvirt.link.HostLink;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A link whose statistics hang until they are released. */
final class HangingLink extends ForwardingLink {

  private final AtomicBoolean hangs;
  private final CountDownLatch released;

  HangingLink(HostLink link, AtomicBoolean hangs, CountDownLatch released) {
    super(link);
    this.hangs = hangs;
    this.released = released;
  }

  @Override
  public Map<String, Map<String, Object>> statistics() {
    if (hangs.get()) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return super.statistics();
  }
}
