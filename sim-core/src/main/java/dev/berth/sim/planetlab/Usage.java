package dev.berth.sim.planetlab;

import java.util.Arrays;
import java.util.List;

/**
 * How much of each host is in use at the latest update and at the one before, and the energy of the
 * steps between updates.
 */
final class Usage {

  private static final double NEARLY_FULL = 1.01;

  private final Books books;
  private final Demand demand;
  private final Rules rules;
  private final SpecPower[] power;
  private final double[] last;
  private final double[] previous;
  private final boolean[] paying;
  private final double[] hostJoules;
  private final HostMeter hostMeter;
  private final InstanceMeter instanceMeter;
  private double joules;
  private double paidUntilSeconds;

  Usage(List<HostModel> hosts, Books books, Demand demand, Rules rules) {
    this.books = books;
    this.demand = demand;
    this.rules = rules;
    power = hosts.stream().map(host -> new SpecPower(host.power())).toArray(SpecPower[]::new);
    last = new double[power.length];
    previous = new double[power.length];
    paying = new boolean[power.length];
    hostJoules = new double[power.length];
    hostMeter = new HostMeter(power.length, rules);
    instanceMeter = new InstanceMeter(books.instances());
  }

  HostMeter hostMeter() {
    return hostMeter;
  }

  InstanceMeter instanceMeter() {
    return instanceMeter;
  }

  SpecPower power(int host) {
    return power[host];
  }

  /** Energy of all hosts so far, in J. */
  double joules() {
    return joules;
  }

  double hostJoules(int host) {
    return hostJoules[host];
  }

  /** MIPS in use at the latest update. */
  double inUse(int host) {
    return last[host];
  }

  /** Share in use at the latest update; nothing of what was promised since. */
  double measured(int host) {
    return share(last[host], host);
  }

  private double share(double mips, int host) {
    double share = mips / books.totalMips(host);
    return share > 1 && share < NEARLY_FULL ? 1 : share;
  }

  /** Shares every host anew and measures it. */
  void updateAll(double seconds) {
    for (int host = 0; host < power.length; host++) {
      update(host, seconds);
    }
  }

  /** Shares one host anew and measures it. */
  void update(int host, double seconds) {
    books.share(host);
    double inUse = 0;
    double requested = 0;
    for (int i = 0; i < books.count(host); i++) {
      int instance = books.instance(host, i);
      double request = demand.request(instance);
      boolean arriving = books.arriving(instance, host);
      if (!arriving) {
        instanceMeter.enter(instance, seconds, books.givenTo(i), request, books.leaving(host, i));
      }
      inUse += books.inUse(host, i);
      requested +=
          arriving && rules.repaired(Repair.ARRIVALS_ASK_THEIR_SHARE)
              ? request * Books.MIGRATION_SHARE
              : request;
    }
    previous[host] = last[host];
    last[host] = inUse;
    hostMeter.enter(host, seconds, inUse, requested);
  }

  /** Pays for the time since the last step. */
  void pay(double seconds) {
    double lasted = seconds - paidUntilSeconds;
    if (lasted > 0) {
      double step = 0;
      for (int host = 0; host < power.length; host++) {
        double from = share(previous[host], host);
        if (from != 0 || paying[host]) {
          double cost = power[host].joules(from, share(last[host], host), lasted);
          hostJoules[host] += cost;
          step += cost;
        }
      }
      joules += step;
    }
    paidUntilSeconds = seconds;
  }

  /** Notes who pays for the coming step though it may have nothing to do. */
  void notePayers() {
    if (rules.repaired(Repair.ALL_STEPS_PAY)) {
      for (int host = 0; host < power.length; host++) {
        paying[host] = books.count(host) > 0;
      }
    }
  }

  /** Every host has drawn full power from the start. */
  void payFull(double seconds) {
    Arrays.setAll(hostJoules, host -> power[host].fullWatts() * seconds);
    joules = Arrays.stream(hostJoules).sum();
  }

  /** Power of all hosts at full use, in W. */
  double fullWatts() {
    return Arrays.stream(power).mapToDouble(SpecPower::fullWatts).sum();
  }

  /** Hosts in use at the latest update. */
  int activeHosts() {
    int active = 0;
    for (double mips : last) {
      active += mips > 0 ? 1 : 0;
    }
    return active;
  }

  /** Used share of the speed of all hosts at the latest update. */
  double utilisation() {
    double used = 0;
    double whole = 0;
    for (int host = 0; host < last.length; host++) {
      used += last[host];
      whole += books.totalMips(host);
    }
    return used / whole;
  }

  /** Power of all hosts at the latest update, in W; a host not in use draws nothing. */
  double watts() {
    double watts = 0;
    for (int host = 0; host < power.length; host++) {
      if (last[host] > 0 || paying[host]) {
        watts += power[host].watts(measured(host));
      }
    }
    return watts;
  }
}
