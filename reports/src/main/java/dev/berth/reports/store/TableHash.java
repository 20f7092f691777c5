package dev.berth.reports.store;

/**
 * Size and content of a table, independent of how its file is laid out.
 *
 * @param rows number of rows
 * @param sha256 hexadecimal SHA-256 of the rows in canonical order
 */
public record TableHash(long rows, String sha256) {}
