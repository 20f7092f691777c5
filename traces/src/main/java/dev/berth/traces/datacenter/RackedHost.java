package dev.berth.traces.datacenter;

/** A host of which a trace knows the rack and nothing else. */
public record RackedHost(String name, String rack) {}
