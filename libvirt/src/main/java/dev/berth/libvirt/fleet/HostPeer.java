package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.PlanRunner;
import dev.berth.libvirt.link.HostLink;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** The target of a migration, asked by its lane that never waits for another one. */
record HostPeer(Lane looks) implements PlanRunner.Peer {

  @Override
  public void defineFilter(String xml) {
    String unused =
        await(
            link -> {
              link.defineFilter(xml);
              return "";
            });
  }

  @Override
  public void undefineFilter(String name) {
    String unused =
        await(
            link -> {
              link.undefineFilter(name);
              return "";
            });
  }

  @Override
  public String xml(String domain) {
    return await(link -> link.xml(domain));
  }

  private String await(Function<HostLink, String> call) {
    try {
      return looks.call(call).join();
    } catch (CompletionException e) {
      throw new IllegalStateException(Failures.message(e), e);
    }
  }
}
