package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What most properties range over, by the names that {@code @ForAll} finds them with. */
public interface LawArbitraries {

  @Provide
  default Arbitrary<List<HostSpec>> fleets() {
    return Fleets.fleets();
  }

  @Provide
  default Arbitrary<List<LaunchRequest>> batches() {
    return Requests.batches();
  }

  /** A request that comes after those of a batch. */
  @Provide
  default Arbitrary<LaunchRequest> requests() {
    return Requests.requests().map(request -> Requests.numbered(request, 1000));
  }
}
