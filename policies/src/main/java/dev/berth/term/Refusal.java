package dev.berth.term;

/**
 * Why a host may not take a request.
 *
 * @param code short and countable, such as {@code memory}
 * @param detail with the values that disagree
 */
public record Refusal(String code, String detail) {}
