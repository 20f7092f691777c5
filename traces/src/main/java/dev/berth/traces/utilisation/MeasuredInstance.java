package dev.berth.traces.utilisation;

import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.Map;

/** One instance of a {@link MeasuredUtilisation}. */
record MeasuredInstance(MeasuredCpu cpu, MeasuredMemory memory, Map<Channel, SpikyChannel> io)
    implements Utilisation {

  @Override
  public double at(Channel channel, long startTick, long tick) {
    return switch (channel) {
      case CPU -> cpu.at(tick);
      case MEMORY -> memory.at(tick);
      default -> {
        SpikyChannel spiky = io.get(channel);
        yield spiky == null ? Double.NaN : spiky.at(cpu.noise().at(tick), tick);
      }
    };
  }
}
