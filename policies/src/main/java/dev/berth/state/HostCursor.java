package dev.berth.state;

/** A {@link HostView} that can be moved from row to row without allocation. */
public interface HostCursor extends HostView {

  /** Moves to a row and returns itself. */
  HostCursor at(int row);
}
