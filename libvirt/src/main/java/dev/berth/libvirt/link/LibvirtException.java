package dev.berth.libvirt.link;

/** libvirt refused or failed; the message is its own. */
public final class LibvirtException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The driver does not know the call ({@code VIR_ERR_NO_SUPPORT}). */
  public static final int NO_SUPPORT = 3;

  private static final int NO_DOMAIN = 42;
  private static final int NO_METADATA = 80;

  private final int code;

  public LibvirtException(int code, String message) {
    super(message);
    this.code = code;
  }

  /** libvirt's number of the error. */
  public int code() {
    return code;
  }

  /** Whether the driver does not offer the call at all. */
  public boolean unsupported() {
    return code == NO_SUPPORT;
  }

  /** Whether what was asked for is not there. */
  public boolean absent() {
    return code == NO_DOMAIN || code == NO_METADATA;
  }
}
