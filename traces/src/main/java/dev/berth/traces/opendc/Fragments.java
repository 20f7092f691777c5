package dev.berth.traces.opendc;

import dev.berth.model.Ticks;
import dev.berth.traces.opendc.OpenDcTrace.OpenDcFiles;
import dev.berth.traces.parquet.Duck;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** CPU shares of one instance that hold one after the other; the last one for ever. */
final class Fragments implements Utilisation {

  private static final int FIRST_CAPACITY = 1024;
  private static final long LONGEST = 366 * Ticks.PER_DAY;
  private static final double LARGEST = 1e12;

  private long[] endTicks = new long[FIRST_CAPACITY];
  private float[] cpuShares = new float[FIRST_CAPACITY];
  private int count;

  private Fragments() {}

  /** The usable fragments of an instance; the others are left out as the user chose. */
  static Fragments of(OpenDcFiles files, String id, double capacityMhz, RejectedRecords rejected) {
    String sql =
        "SELECT duration, cpu_usage FROM read_parquet(%s) WHERE CAST(id AS VARCHAR) = "
            + Duck.quote(id).replace("%", "%%");
    Fragments fragments = new Fragments();
    try (Duck duck = Duck.inMemory();
        ResultSet rows = duck.query(sql, files.fragments())) {
      while (rows.next()) {
        long duration = rows.getLong(1);
        boolean lacks = rows.wasNull();
        double usage = rows.getDouble(2);
        lacks |= rows.wasNull();
        if (lacks || duration < 0 || duration > LONGEST || !(usage >= 0 && usage < LARGEST)) {
          rejected.take(fault(files, id, duration, usage));
        } else {
          fragments.add(duration, usage / capacityMhz);
        }
      }
    } catch (SQLException e) {
      throw Duck.unreadable(files.fragments(), e);
    }
    return fragments;
  }

  private static BadRecordException fault(
      OpenDcFiles files, String id, long duration, double usage) {
    return new BadRecordException(
        new BadRecordException.Fault(
            files.fragments(),
            0,
            "",
            "a fragment of %s lacks a value or has an impossible one".formatted(id),
            "%s,%d,%s".formatted(id, duration, usage)));
  }

  private void add(long durationTicks, double share) {
    if (count == endTicks.length) {
      endTicks = Arrays.copyOf(endTicks, 2 * count);
      cpuShares = Arrays.copyOf(cpuShares, 2 * count);
    }
    long start = count == 0 ? 0 : endTicks[count - 1];
    endTicks[count] = start + durationTicks;
    cpuShares[count] = (float) Math.min(1, share);
    count++;
  }

  int count() {
    return count;
  }

  @Override
  public double at(Channel channel, long startTick, long tick) {
    if (channel != Channel.CPU || count == 0) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(endTicks, 0, count, tick - startTick);
    int index = found >= 0 ? found + 1 : -found - 1;
    return cpuShares[Math.min(index, count - 1)];
  }
}
