package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Better.NONE;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/** KPIs of reservations, pools and groups that scale, in the order of columns and tables. */
final class CapacityKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "reserved-unused-share",
              "reserved, unused",
              "share",
              NONE,
              PERCENT,
              "Reserved slots without an instance, per reserved slot, over time."),
          kpi(
              "reserved-short-share",
              "reserved, short",
              "share",
              LOWER,
              PERCENT,
              "Reserved slots for which no host had room, per reserved slot, over time."),
          kpi(
              "lent-core-hours",
              "lent core-hours",
              "core-h",
              NONE,
              AMOUNT,
              "vCPU-hours of unused slots that evictable instances used."),
          main(
              "evictions",
              "evictions",
              "instances",
              LOWER,
              COUNT,
              "Evictable instances that were told to leave because a reservation wanted its capacity."),
          kpi(
              "reservation-misses",
              "reservation misses",
              "requests",
              LOWER,
              COUNT,
              "Requests that found no host although a reservation of their tenant had room."),
          main(
              "low-water-minutes",
              "low-water minutes",
              "min",
              LOWER,
              AMOUNT,
              "Minutes that pools were below their low-water mark, added up over pools."),
          main(
              "group-members-mean",
              "group members, mean",
              "instances",
              NONE,
              COUNT,
              "Time-weighted mean of running members of all groups that scale."),
          main(
              "group-unserved-share",
              "unserved load",
              "share",
              LOWER,
              PERCENT,
              "Load of groups beyond the vCPUs of their running members, per load."),
          main(
              "group-idle-share",
              "idle group capacity",
              "share",
              LOWER,
              PERCENT,
              "vCPUs of running members beyond their group's load, per vCPU of them."),
          kpi(
              "scaling-actions",
              "scaling actions",
              "actions",
              LOWER,
              COUNT,
              "Changes of the size that a group is to have."));

  private CapacityKpis() {}
}
