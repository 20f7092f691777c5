package dev.berth.libvirt.fleet;

/** A host does not answer, now or since a while. */
public final class HostUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  HostUnreachableException(String host, String reason) {
    super("host %s is unreachable: %s".formatted(host, reason));
    this.reason = reason;
  }

  /** Why, without the host's name. */
  public String reason() {
    return reason;
  }
}
