package dev.berth.traces.parquet;

import java.util.List;

/** The columns of Berth's native Parquet: one row per request, in order of arrival. */
public final class RequestColumns {

  /** Columns with their SQL types, in order. */
  static final List<Column> ALL =
      List.of(
          new Column("name", "VARCHAR", "the request's name"),
          new Column("tenant", "VARCHAR", "whose account pays"),
          new Column("group", "VARCHAR", "what was asked together"),
          new Column("tag", "VARCHAR", "selects a configuration policy; may be empty"),
          new Column("flavor", "VARCHAR", "name of the instance type"),
          new Column("traits", "VARCHAR", "required of the host, between spaces"),
          new Column("arrival_ms", "BIGINT", "arrival in ms"),
          new Column("lifetime_ms", "BIGINT", "lifetime in ms; null outlives the trace"),
          new Column("milli_vcpu", "BIGINT", "thousandths of a vCPU"),
          new Column("memory_mib", "BIGINT", "memory in MiB"),
          new Column("disk_gib", "BIGINT", "disk in GiB"),
          new Column("network_mbps", "BIGINT", "network in Mbit/s"),
          new Column("gpu_per_mille", "BIGINT", "thousandths of a GPU"),
          new Column("numa_nodes", "INTEGER", "NUMA nodes to split over; 0 leaves it open"),
          new Column("warm", "BOOLEAN", "already runs when the trace starts"));

  private RequestColumns() {}

  /** A column. */
  record Column(String name, String type, String meaning) {}

  /** Each column with its meaning and unit. */
  public static List<String> documented() {
    return ALL.stream().map(column -> column.name() + ": " + column.meaning()).toList();
  }

  /** The names, in order. */
  public static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }
}
