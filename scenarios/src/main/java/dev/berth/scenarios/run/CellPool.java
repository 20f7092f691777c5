package dev.berth.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs tasks on a number of threads; the first that fails stops the others. */
final class CellPool {

  private final int threads;
  private final AtomicBoolean stopped = new AtomicBoolean();

  CellPool(int threads) {
    this.threads = threads;
  }

  /** Ends the calling task when another one failed. */
  void checkpoint() {
    if (stopped.get()) {
      throw new CancellationException("Another cell failed.");
    }
  }

  /** Runs all tasks and throws what the first failing one threw. */
  void run(List<Runnable> tasks) {
    ExecutorService executor = Executors.newFixedThreadPool(threads, CellPool::thread);
    try {
      CompletionService<Boolean> done = new ExecutorCompletionService<>(executor);
      List<Runnable> all = new ArrayList<>(tasks);
      all.forEach(task -> done.submit(task, true));
      for (int i = 0; i < all.size(); i++) {
        done.take().get();
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The run was interrupted.");
    } finally {
      stopped.set(true);
      executor.shutdownNow();
      awaitEnd(executor);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "cell");
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private static void awaitEnd(ExecutorService executor) {
    try {
      if (!executor.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
        throw new IllegalStateException("A cell did not stop within a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
