package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.LibvirtException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thread with one connection to one host. A call that takes too long fails for its caller,
 * while the thread stays with it: what comes after fails at once until the call has returned, so a
 * dead host holds one thread per lane and no more. A lost connection is made anew.
 */
final class Lane implements AutoCloseable {

  /** How links are made; tests put their own here. */
  @FunctionalInterface
  interface Connector {
    HostLink connect(HostEntry entry);
  }

  private final HostEntry entry;
  private final Connector connector;
  private final Breaker breaker;
  private final long timeOutMillis;
  private final ExecutorService thread;
  private volatile boolean stuck;
  private @Nullable HostLink link;

  Lane(HostEntry entry, String name, Connector connector, Breaker breaker, long timeOutMillis) {
    this.entry = entry;
    this.connector = connector;
    this.breaker = breaker;
    this.timeOutMillis = timeOutMillis;
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "libvirt-%s-%s".formatted(entry.name(), name));
              made.setDaemon(true);
              return made;
            });
  }

  /** Runs a call on the lane's thread with the lane's usual time-out. */
  <T> CompletableFuture<T> call(Function<HostLink, T> call) {
    return call(call, timeOutMillis);
  }

  <T> CompletableFuture<T> call(Function<HostLink, T> call, long millis) {
    if (stuck || breaker.isOpen(System.currentTimeMillis())) {
      return CompletableFuture.failedFuture(
          new HostUnreachableException(entry.name(), breaker.reason()));
    }
    CompletableFuture<T> promise = new CompletableFuture<>();
    var unused = thread.submit(() -> work(call, promise));
    return promise
        .orTimeout(millis, TimeUnit.MILLISECONDS)
        .whenComplete(
            (result, failure) -> {
              if (failure instanceof java.util.concurrent.TimeoutException) {
                stuck = true;
                failed("no answer within %d ms".formatted(millis));
              }
            });
  }

  private <T> void work(Function<HostLink, T> call, CompletableFuture<T> promise) {
    try {
      if (!promise.isDone()) {
        T result = call.apply(connected());
        breaker.succeeded();
        promise.complete(result);
      }
    } catch (HostUnreachableException e) {
      failed(e.reason());
      promise.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      if (link != null && !link.alive()) {
        disconnect();
        failed(String.valueOf(e.getMessage()));
        promise.completeExceptionally(
            new HostUnreachableException(entry.name(), String.valueOf(e.getMessage())));
      } else {
        promise.completeExceptionally(e);
      }
    } finally {
      stuck = false;
    }
  }

  private void failed(String reason) {
    breaker.failed(reason, System.currentTimeMillis());
  }

  private HostLink connected() {
    HostLink present = link;
    if (present != null && present.alive()) {
      return present;
    }
    disconnect();
    try {
      HostLink made = connector.connect(entry);
      link = made;
      return made;
    } catch (LibvirtException e) {
      throw new HostUnreachableException(entry.name(), String.valueOf(e.getMessage()));
    }
  }

  private void disconnect() {
    HostLink present = link;
    link = null;
    if (present != null) {
      try {
        present.close();
      } catch (LibvirtException alreadyGone) {
        failed(String.valueOf(alreadyGone.getMessage()));
      }
    }
  }

  @Override
  public void close() {
    if (!stuck) {
      var unused = thread.submit(this::disconnect);
    }
    thread.shutdown();
  }
}
