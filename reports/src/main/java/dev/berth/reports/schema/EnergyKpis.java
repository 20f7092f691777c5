package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/** KPIs of energy, in the order of columns and tables. */
final class EnergyKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "energy-kwh",
              "energy",
              "kWh",
              LOWER,
              AMOUNT,
              "Electrical energy of all hosts over the window."),
          kpi(
              "energy-per-core-hour",
              "energy per core-hour",
              "Wh/core-h",
              LOWER,
              AMOUNT,
              "Energy divided by the served core-hours."),
          main(
              "carbon-kg",
              "carbon",
              "kg CO2e",
              LOWER,
              AMOUNT,
              "Greenhouse gases of the site's energy over the window."),
          main(
              "energy-cost",
              "energy cost",
              "currency",
              LOWER,
              AMOUNT,
              "Price of the site's energy over the window."));

  private EnergyKpis() {}
}
