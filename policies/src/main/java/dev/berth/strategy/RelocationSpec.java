package dev.berth.strategy;

/**
 * How instances leave hosts, as it is written down.
 *
 * @param detector which host is overloaded
 * @param selector which of its instances leaves next
 */
public record RelocationSpec(TermSpec detector, TermSpec selector) {}
