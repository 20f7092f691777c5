package dev.berth.relocation;

import dev.berth.model.LaunchRequest;

/** A relocation that was ordered. */
record Move(LaunchRequest instance, int source, int target) {}
