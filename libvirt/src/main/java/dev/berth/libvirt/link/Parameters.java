package dev.berth.libvirt.link;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * libvirt's typed parameters. They are written by libvirt's own functions and read by their layout:
 * 96 bytes each, name in the first 80, kind at 80, value at 88 (libvirt-common.h).
 */
final class Parameters implements AutoCloseable {

  private static final int SIZE = 96;
  private static final int TYPE = 80;
  private static final int VALUE = 88;

  private final Libvirt library;
  private final PointerByReference list = new PointerByReference();
  private final IntByReference count = new IntByReference();
  private final IntByReference room = new IntByReference();

  Parameters(Libvirt library, Map<String, Object> values) {
    this.library = library;
    values.forEach(this::add);
  }

  /** Quotas are signed in libvirt's tables; other numbers that Berth sets are not. */
  private void add(String name, Object value) {
    int failed =
        !(value instanceof Long number)
            ? library.virTypedParamsAddString(list, count, room, name, String.valueOf(value))
            : name.endsWith("quota")
                ? library.virTypedParamsAddLLong(list, count, room, name, number)
                : library.virTypedParamsAddULLong(list, count, room, name, number);
    if (failed < 0) {
      throw new IllegalArgumentException("The parameter %s takes no %s.".formatted(name, value));
    }
  }

  Pointer pointer() {
    return list.getValue();
  }

  int count() {
    return count.getValue();
  }

  @Override
  public void close() {
    if (list.getValue() != null) {
      library.virTypedParamsFree(list.getValue(), count.getValue());
    }
  }

  /** The values by name: {@code Long}, {@code Double}, {@code Boolean} or {@code String}. */
  static Map<String, Object> read(Pointer params, int count) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      long at = (long) i * SIZE;
      values.put(params.getString(at), value(params, at));
    }
    return values;
  }

  private static Object value(Pointer params, long at) {
    return switch (params.getInt(at + TYPE)) {
      case 1 -> (Object) (long) params.getInt(at + VALUE);
      case 2 -> params.getInt(at + VALUE) & 0xFFFF_FFFFL;
      case 3, 4 -> params.getLong(at + VALUE);
      case 5 -> params.getDouble(at + VALUE);
      case 6 -> params.getByte(at + VALUE) != 0;
      default -> params.getPointer(at + VALUE).getString(0);
    };
  }
}
