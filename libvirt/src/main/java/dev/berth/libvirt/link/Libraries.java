package dev.berth.libvirt.link;

import com.sun.jna.Native;
import dev.berth.model.BadInputException;

/** Loads libvirt's client library once and runs its event loop on a daemon thread. */
final class Libraries {

  private static final String INSTALL =
      "libvirt's client library (libvirt.so.0) is not installed here; install it, for example: apt-get install libvirt0.";

  private Libraries() {}

  private static final class Holder {
    private static final Libvirt.ErrorListener SILENT = (context, error) -> {};
    private static final Libvirt LIBRARY = load();

    private static Libvirt load() {
      Libvirt library = Native.load("libvirt.so.0", Libvirt.class);
      library.virSetErrorFunc(null, SILENT);
      library.virInitialize();
      library.virEventRegisterDefaultImpl();
      Thread events = new Thread(() -> serve(library), "libvirt-events");
      events.setDaemon(true);
      events.start();
      return library;
    }

    /** Keep-alive messages of all connections. */
    private static void serve(Libvirt library) {
      while (library.virEventRunDefaultImpl() == 0) {
        Thread.onSpinWait();
      }
    }
  }

  /**
   * @throws BadInputException when the library is not installed; the message says what to install
   */
  static Libvirt get() {
    try {
      return Holder.LIBRARY;
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError absent) {
      throw new BadInputException(INSTALL, absent);
    }
  }
}
