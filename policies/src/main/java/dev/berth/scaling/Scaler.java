package dev.berth.scaling;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.ports.Fleet;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.FleetState;
import dev.berth.state.Topology;
import dev.berth.workload.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Looks at each group at its interval: members that are gone are replaced; and outside the
 * cool-down the group takes the size that its rules want.
 */
public final class Scaler {

  /** Members' ids count up from here, far above those of a workload. */
  public static final long FIRST_ID = 1L << 40;

  private final Fleet fleet;
  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private final Consumer<LaunchRequest> submit;
  private final LongConsumer terminate;
  private final LongPredicate asked;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Long, Integer> groupOf = new HashMap<>();
  private long nextId = FIRST_ID;

  /**
   * @param submit asks for an instance
   * @param terminate ends an instance
   * @param asked whether an instance holds capacity, or waits for it
   */
  public Scaler(
      List<ScalingGroup> specs,
      Fleet fleet,
      FleetState state,
      Timers timers,
      RunRecorder recorder,
      Consumer<LaunchRequest> submit,
      LongConsumer terminate,
      LongPredicate asked) {
    this.fleet = fleet;
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
    this.submit = submit;
    this.terminate = terminate;
    this.asked = asked;
    specs.forEach(spec -> groups.add(new Group(spec, groups.size())));
  }

  /** Launches the first members at tick 0; call before the run. */
  public void start() {
    groups.forEach(group -> timers.at(timers.now(), group::look));
  }

  /** The number of the group that an instance belongs to, or -1. */
  public int groupOf(long instance) {
    return instance < FIRST_ID ? -1 : groupOf.getOrDefault(instance, -1);
  }

  /** The size that a group is to have. */
  public int wanted(int group) {
    return groups.get(group).wanted;
  }

  /** One group and its members, the oldest first. */
  private final class Group {
    private final ScalingGroup spec;
    private final int number;
    private final Set<Long> members = new LinkedHashSet<>();
    private int wanted;
    private long changedTick = -1;
    private boolean changed;

    Group(ScalingGroup spec, int number) {
      this.spec = spec;
      this.number = number;
      wanted = spec.start();
    }

    void look() {
      members.removeIf(member -> !asked.test(member));
      if (!changed || timers.now() - changedTick >= spec.coolDownTicks()) {
        resize(Size.of(spec, wanted, measured(), rule -> use(rule.metric())));
      }
      adjust();
      timers.at(timers.now() + spec.everyTicks(), this::look);
    }

    private void resize(int size) {
      if (size != wanted) {
        recorder.scaled(timers.now(), spec.name(), wanted, size);
        wanted = size;
        changed = true;
        changedTick = timers.now();
      }
    }

    private int measured() {
      return (int) members.stream().filter(state.ledger()::runs).count();
    }

    /** The mean over running members; NaN where one of them is not measured, or none runs. */
    private double use(Channel channel) {
      double sum = 0;
      int count = 0;
      for (long member : members) {
        if (state.ledger().runs(member)) {
          sum += fleet.reading(member, channel);
          count++;
        }
      }
      return count == 0 ? Double.NaN : sum / count;
    }

    private void adjust() {
      while (members.size() > wanted) {
        long leaving = leaving();
        members.remove(leaving);
        terminate.accept(leaving);
      }
      while (members.size() < wanted) {
        long id = nextId++;
        members.add(id);
        groupOf.put(id, number);
        submit.accept(request(id));
      }
    }

    private LaunchRequest request(long id) {
      return new LaunchRequest(
          id,
          spec.name() + "-" + (id - FIRST_ID),
          spec.tenant(),
          spec.name(),
          spec.tag(),
          spec.flavor(),
          spec.traits(),
          timers.now(),
          Ticks.NEVER);
    }

    /** The latest member of the domain with most members; those without a host leave first. */
    private long leaving() {
      Map<Integer, Integer> counts = new HashMap<>();
      members.forEach(member -> counts.merge(domain(member), 1, Integer::sum));
      long leaving = -1;
      int most = -1;
      for (long member : members) {
        int count = domain(member) < 0 ? Integer.MAX_VALUE : counts.get(domain(member));
        if (count >= most) {
          most = count;
          leaving = member;
        }
      }
      return leaving;
    }

    private int domain(long member) {
      Placement placement = state.placement(member);
      Topology topology = state.topology();
      return placement == null ? -1 : topology.domain(spec.spread(), placement.host());
    }
  }
}
