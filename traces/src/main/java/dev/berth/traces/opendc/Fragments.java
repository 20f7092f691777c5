package dev.berth.traces.opendc;

import dev.berth.model.Ticks;
import dev.berth.traces.opendc.OpenDcTrace.OpenDcFiles;
import dev.berth.traces.parquet.Duck;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** CPU shares of one instance that hold one after the other; the last one for ever. */
final class Fragments implements Utilisation {

  private static final int FIRST_CAPACITY = 1024;

  private long[] endTicks = new long[FIRST_CAPACITY];
  private float[] cpuShares = new float[FIRST_CAPACITY];
  private int count;

  private Fragments() {}

  static Fragments of(OpenDcFiles files, String id, double capacityMhz) {
    String sql =
        "SELECT duration, cpu_usage FROM read_parquet(%s) WHERE CAST(id AS VARCHAR) = "
            + Duck.quote(id).replace("%", "%%");
    Fragments fragments = new Fragments();
    try (Duck duck = Duck.inMemory();
        ResultSet rows = duck.query(sql, files.fragments())) {
      while (rows.next()) {
        fragments.add(rows.getLong(1), rows.getDouble(2) / capacityMhz);
      }
    } catch (SQLException e) {
      throw Duck.unreadable(files.fragments(), e);
    }
    return fragments;
  }

  private void add(long durationTicks, double share) {
    if (count == endTicks.length) {
      endTicks = Arrays.copyOf(endTicks, 2 * count);
      cpuShares = Arrays.copyOf(cpuShares, 2 * count);
    }
    long start = count == 0 ? 0 : endTicks[count - 1];
    endTicks[count] = start + Math.max(0, Math.min(durationTicks, Ticks.PER_DAY * 366));
    cpuShares[count] = (float) Math.max(0, Math.min(1, share));
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
