package dev.berth.state;

/** The books do not agree with a recount: a fault in Berth, never in its input. */
public final class AuditFailure extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public AuditFailure(String event, String what, Object expected, Object actual, String where) {
    super(
        "Audit after %s: %s of %s is %s, recounted %s."
            .formatted(event, what, where, actual, expected));
  }
}
