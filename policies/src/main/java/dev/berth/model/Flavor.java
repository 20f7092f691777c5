package dev.berth.model;

/** A pre-configured instance type; two flavors are the same when name and shape are. */
public record Flavor(String name, Shape shape) {

  public ResourceVector demand() {
    return shape.demand();
  }
}
