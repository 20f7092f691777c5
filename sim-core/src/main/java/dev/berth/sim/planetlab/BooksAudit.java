package dev.berth.sim.planetlab;

import dev.berth.state.AuditFailure;

/** Counts everything anew and compares with the books. */
final class BooksAudit {

  private static final double ROUNDING = 1e-9;

  private final Books books;
  private final Usage usage;
  private final Demand demand;
  private final int[] runningOn;

  BooksAudit(Books books, Usage usage, Demand demand) {
    this.books = books;
    this.usage = usage;
    this.demand = demand;
    runningOn = new int[books.instances()];
  }

  /**
   * Checks that every instance stands once on its host, that no host gives more than it has or than
   * is asked for, and that the energy is the sum of the hosts'.
   *
   * @throws AuditFailure at the first difference
   */
  void check(String event) {
    java.util.Arrays.fill(runningOn, 0);
    for (int host = 0; host < books.hosts(); host++) {
      checkHost(event, host);
    }
    for (int instance = 0; instance < runningOn.length; instance++) {
      int expected = books.gone(instance) ? 0 : 1;
      if (runningOn[instance] != expected) {
        throw new AuditFailure(
            event, "the places", expected, runningOn[instance], "instance " + instance);
      }
    }
    checkEnergy(event);
  }

  private void checkHost(String event, int host) {
    double asked = 0;
    double memory = 0;
    for (int i = 0; i < books.count(host); i++) {
      int instance = books.instance(host, i);
      if (!books.arriving(instance, host)) {
        runningOn[instance]++;
      }
      asked += demand.request(instance);
      memory += books.memoryMiB(instance);
    }
    String where = "host " + host;
    double most = Math.min(asked, books.totalMips(host)) * (1 + ROUNDING);
    if (books.given(host) > most) {
      throw new AuditFailure(event, "the MIPS given", "at most " + most, books.given(host), where);
    }
    double known = books.memoryMiBUsed(host);
    if (Math.abs(memory - known) > ROUNDING * Math.max(1, memory)) {
      throw new AuditFailure(event, "the memory", memory, known, where);
    }
  }

  private void checkEnergy(String event) {
    double sum = 0;
    for (int host = 0; host < books.hosts(); host++) {
      sum += usage.hostJoules(host);
    }
    if (Math.abs(sum - usage.joules()) > ROUNDING * sum) {
      throw new AuditFailure(event, "the energy (J)", sum, usage.joules(), "the fleet");
    }
  }
}
