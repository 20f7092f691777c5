package dev.berth.libvirt.link;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Who logs in to a host. The password is read when it is asked for, handed to libvirt, and kept
 * nowhere.
 */
public record Login(String user, Supplier<String> password) {

  /** For hosts that ask for nothing. */
  public static final Login NONE = new Login("", () -> "");

  private static final int CREDENTIAL_SIZE = 48;
  private static final int RESULT = 32;
  private static final int RESULT_LENGTH = 40;
  private static final int STRUCTURE = 32;
  private static final int USER = 2;
  private static final int AUTHENTICATION_NAME = 4;
  private static final int PASSPHRASE = 5;
  private static final int NO_ECHO_PROMPT = 7;
  private static final int[] OFFERED = {USER, AUTHENTICATION_NAME, PASSPHRASE, NO_ECHO_PROMPT};

  /** The name only. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }

  /** Fills in what libvirt asks for; -1 refuses. */
  Libvirt.Authenticator authenticator() {
    return (credentials, count, context) -> {
      for (int i = 0; i < count; i++) {
        long at = (long) i * CREDENTIAL_SIZE;
        int type = credentials.getInt(at);
        boolean secret = type == PASSPHRASE || type == NO_ECHO_PROMPT;
        if (user.isEmpty() || !(secret || type == USER || type == AUTHENTICATION_NAME)) {
          return -1;
        }
        answer(credentials, at, secret ? password.get() : user);
      }
      return 0;
    };
  }

  /** libvirt frees the answer with C's free. */
  private static void answer(Pointer credentials, long at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Pointer copy = new Pointer(Native.malloc(bytes.length + 1L));
    copy.write(0, bytes, 0, bytes.length);
    copy.setByte(bytes.length, (byte) 0);
    credentials.setPointer(at + RESULT, copy);
    credentials.setInt(at + RESULT_LENGTH, bytes.length);
  }

  /** The structure {@code virConnectAuth}: offered kinds, their number, callback, context. */
  static Memory structure(Pointer callback) {
    Memory auth = new Memory(STRUCTURE + (long) OFFERED.length * Integer.BYTES);
    auth.clear();
    auth.write(STRUCTURE, OFFERED, 0, OFFERED.length);
    auth.setPointer(0, auth.share(STRUCTURE));
    auth.setInt(8, OFFERED.length);
    auth.setPointer(16, callback);
    return auth;
  }
}
