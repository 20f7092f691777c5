package dev.berth.model;

/** One physical server: its name, its type and the failure domains that it belongs to. */
public record HostSpec(String name, HostType type, String rack, String feed, String zone) {}
