package dev.berth.reports.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over rows as they are told: numbers as 8 bytes (big-endian, one NaN), texts as their
 * length and UTF-8 bytes. So equal hashes mean equal values to the last bit.
 */
final class RowDigest {

  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(512);
  private long rows;

  RowDigest add(double value) {
    return add(Double.doubleToLongBits(value));
  }

  RowDigest add(long value) {
    reserve(Long.BYTES);
    buffer.putLong(value);
    return this;
  }

  RowDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    if (bytes.length > buffer.capacity()) {
      reserve(buffer.capacity());
      digest.update(bytes);
    } else {
      reserve(bytes.length);
      buffer.put(bytes);
    }
    return this;
  }

  void endRow() {
    rows++;
  }

  void endRows(long more) {
    rows += more;
  }

  TableHash hash() {
    reserve(buffer.capacity());
    return new TableHash(rows, HexFormat.of().formatHex(digest.digest()));
  }

  private void reserve(int bytes) {
    if (buffer.remaining() < bytes) {
      digest.update(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
