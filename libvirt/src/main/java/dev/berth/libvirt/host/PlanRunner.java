package dev.berth.libvirt.host;

import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.HostLink.DomainState;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.libvirt.plan.Action;
import dev.berth.libvirt.plan.DomainShape;
import dev.berth.libvirt.plan.MigrationOrder;
import dev.berth.libvirt.plan.Plan;
import dev.berth.libvirt.xml.DomainXml;
import dev.berth.libvirt.xml.FilterXml;
import dev.berth.libvirt.xml.MarkXml;
import dev.berth.libvirt.xml.Readback;
import dev.berth.libvirt.xml.VolumeXml;
import dev.berth.libvirt.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a plan on a host, step by step. A step that is done already is not done again; after
 * a failure the host is as it was before. Domains without the fleet's mark are never touched.
 */
public final class PlanRunner {

  /** A plan could not be carried out; what it had done is undone. */
  public static final class PlanFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanFailure(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The other host of a migration, by short calls. */
  public interface Peer {
    void defineFilter(String xml);

    void undefineFilter(String name);

    String xml(String domain);

    /** For plans without a migration. */
    Peer NONE =
        new Peer() {
          @Override
          public void defineFilter(String xml) {
            throw new IllegalStateException("the plan has no target host");
          }

          @Override
          public void undefineFilter(String name) {
            throw new IllegalStateException("the plan has no target host");
          }

          @Override
          public String xml(String domain) {
            throw new IllegalStateException("the plan has no target host");
          }
        };
  }

  private static final long POLL_MILLIS = 100;
  private static final int MIGRATION_FLAGS =
      1 | 2 | 8 | 16; // live, p2p, persist there, undefine here
  private static final int UNSAFE = 512;

  private final String fleet;
  private final HostEntry entry;
  private final Template template;
  private final HostLink link;
  private final Peer peer;
  private final Plan plan;
  private @Nullable DomainShape shape;
  private String volumePath = "";
  private List<Action.Setting> before = List.of();
  private List<Action.Setting> arrivedWith = List.of();

  public PlanRunner(
      String fleet, HostEntry entry, Template template, HostLink link, Peer peer, Plan plan) {
    this.peer = peer;
    this.fleet = fleet;
    this.entry = entry;
    this.template = template;
    this.link = link;
    this.plan = plan;
  }

  /**
   * Carries the plan out.
   *
   * @throws PlanFailure after what was done is undone
   */
  public void run() {
    requireOwn();
    boolean launches = plan.actions().stream().anyMatch(Action.Define.class::isInstance);
    if (launches && link.state(plan.domain()) == DomainState.RUNNING) {
      return; // done before
    }
    if (!launches && link.state(plan.domain()) != DomainState.ABSENT) {
      before = new Readback(Xml.parse(link.xml(plan.domain()))).restorable();
    }
    for (Action action : plan.actions()) {
      try {
        step(action, launches);
      } catch (LibvirtException | IllegalStateException e) {
        undo(launches);
        throw new PlanFailure(
            "%s: %s: %s".formatted(plan.host(), action.text(), e.getMessage()), e);
      }
    }
  }

  /** A domain of this name that is not marked as this fleet's is somebody else's. */
  private void requireOwn() {
    if (link.state(plan.domain()) == DomainState.ABSENT) {
      return;
    }
    boolean own =
        MarkXml.in(Xml.parse(link.xml(plan.domain())))
            .filter(mark -> mark.fleet().equals(fleet))
            .isPresent();
    if (!own) {
      throw new PlanFailure(
          "%s: the domain %s is not marked as this fleet's; it is left alone."
              .formatted(plan.host(), plan.domain()),
          null);
    }
  }

  private void step(Action action, boolean launches) {
    if (action instanceof Action.CreateVolume volume) {
      volumePath =
          link.createVolume(
              volume.pool(), volume.name(), VolumeXml.of(volume.name(), volume.gib()));
    } else if (action instanceof Action.DefineFilter filter) {
      filter(filter, launches);
    } else if (action instanceof Action.Define define) {
      shape = define.shape().withDisk(volumePath);
    } else if (action instanceof Action.Setting setting) {
      if (!launches) {
        apply(setting);
      }
    } else if (action instanceof Action.Start start) {
      start(start);
    } else if (action instanceof Action.Verify) {
      verify();
    } else if (action instanceof Action.Migrate migrate) {
      migrate(migrate.order());
    } else if (action instanceof Action.Stop stop) {
      stop(stop.graceMillis());
    } else if (action instanceof Action.Remove remove) {
      remove(remove.pool());
    }
  }

  /** A filter that no device of a running domain refers to would do nothing. */
  private void filter(Action.DefineFilter filter, boolean launches) {
    if (!launches
        && !Xml.parse(link.xml(plan.domain()))
            .at("devices/interface/filterref", "filter")
            .equals(filter.name())) {
      throw new IllegalStateException("the instance was launched without firewall rules");
    }
    UUID uuid =
        UUID.nameUUIDFromBytes(("filter " + filter.name()).getBytes(StandardCharsets.UTF_8));
    link.defineFilter(FilterXml.of(filter.name(), uuid, filter.rules()));
  }

  private void apply(Action.Setting setting) {
    if (setting instanceof Action.Schedule schedule) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("cpu_shares", schedule.weight());
      values.put("vcpu_period", schedule.periodMicros());
      values.put("vcpu_quota", schedule.quotaMicros());
      link.schedule(plan.domain(), values);
    } else if (setting instanceof Action.Pin pin) {
      link.pin(plan.domain(), pin.vcpu(), pin.cpus());
    } else if (setting instanceof Action.LimitDisk limit) {
      link.limitDisk(
          plan.domain(),
          DomainXml.DISK,
          Map.of("total_iops_sec", limit.iops(), "total_bytes_sec", limit.bytesPerSecond()));
    } else {
      throw new IllegalStateException("this setting cannot change while the instance runs");
    }
  }

  private void start(Action.Start start) {
    if (shape == null) {
      throw new IllegalStateException("the plan defines no domain");
    }
    link.define(DomainXml.of(shape, plan.settings()));
    link.start(plan.domain());
    long deadline = System.nanoTime() + start.timeOutMillis() * 1_000_000;
    while (!ready()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the guest does not run after %d ms".formatted(start.timeOutMillis()));
      }
      pause();
    }
  }

  private boolean ready() {
    DomainState state = link.state(plan.domain());
    if (state == DomainState.BROKEN
        || state == DomainState.SHUT_OFF
        || state == DomainState.ABSENT) {
      throw new IllegalStateException("the guest is %s".formatted(state));
    }
    return state == DomainState.RUNNING
        && (template.ready() == Template.Ready.RUNNING || balloonReports());
  }

  /** The guest's balloon driver has reported at least once. */
  private boolean balloonReports() {
    Object update =
        link.statistics().getOrDefault(plan.domain(), Map.of()).get("balloon.last-update");
    return update instanceof Long seconds && seconds > 0;
  }

  private void verify() {
    boolean moved = !arrivedWith.isEmpty();
    String xml = moved ? peer.xml(plan.domain()) : link.xml(plan.domain());
    List<String> differences =
        new Readback(Xml.parse(xml)).differences(moved ? arrivedWith : plan.settings());
    if (!differences.isEmpty()) {
      throw new IllegalStateException(String.join("; ", differences));
    }
  }

  /** The packet filter goes ahead of the instance, and leaves its old host after it. */
  private void migrate(MigrationOrder order) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (order.mibPerSecond() > 0) {
      parameters.put("bandwidth", order.mibPerSecond());
    }
    if (!order.pins().isEmpty()) {
      String xml = DomainXml.pinned(link.migratableXml(plan.domain()), order.pins());
      parameters.put("destination_xml", xml);
      parameters.put("persistent_xml", xml);
    }
    String filter = link.filterXml(plan.domain());
    if (!filter.isEmpty()) {
      peer.defineFilter(filter);
    }
    int flags = MIGRATION_FLAGS | (order.sharedStorage() ? UNSAFE : 0);
    try {
      link.migrate(plan.domain(), order.targetUri(), parameters, flags);
    } catch (LibvirtException e) {
      if (!filter.isEmpty()) {
        peer.undefineFilter(plan.domain());
      }
      throw e;
    }
    arrivedWith = carried(order);
    if (!filter.isEmpty()) {
      link.undefineFilter(plan.domain());
    }
  }

  /** What must hold at the target: all that held here, pins apart, which are the target's own. */
  private List<Action.Setting> carried(MigrationOrder order) {
    List<Action.Setting> carried = new ArrayList<>(order.pins());
    before.stream().filter(setting -> !(setting instanceof Action.Pin)).forEach(carried::add);
    return carried;
  }

  /** Nothing happens to a domain that is not there. */
  private void stop(long graceMillis) {
    DomainState state = link.state(plan.domain());
    if (state == DomainState.RUNNING && graceMillis > 0) {
      link.shutdown(plan.domain());
      long deadline = System.nanoTime() + graceMillis * 1_000_000;
      while (link.state(plan.domain()) == DomainState.RUNNING && System.nanoTime() < deadline) {
        pause();
      }
      state = link.state(plan.domain());
    }
    if (state != DomainState.SHUT_OFF && state != DomainState.ABSENT) {
      link.destroy(plan.domain());
    }
  }

  private void remove(String pool) {
    if (link.state(plan.domain()) != DomainState.ABSENT) {
      link.undefine(plan.domain());
    }
    if (!entry.isTestDriver()) {
      link.undefineFilter(plan.domain());
    }
    if (!pool.isEmpty()) {
      link.deleteVolume(pool, Planner.volumeName(plan.domain()));
    }
  }

  /** Puts back what was there; a failure to do so is part of the message that the caller sees. */
  private void undo(boolean launches) {
    List<String> failures = new ArrayList<>();
    if (launches) {
      attempt(failures, () -> stop(0));
      attempt(failures, () -> remove(entry.pool()));
    } else if (plan.actions().stream().anyMatch(Action.Setting.class::isInstance)) {
      before.forEach(setting -> attempt(failures, () -> apply(setting)));
    }
    if (!failures.isEmpty()) {
      throw new PlanFailure(
          "%s: undoing failed too: %s".formatted(plan.host(), String.join("; ", failures)), null);
    }
  }

  private static void attempt(List<String> failures, Runnable step) {
    try {
      step.run();
    } catch (LibvirtException | IllegalStateException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
