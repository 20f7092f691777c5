package dev.berth.model;

/**
 * What reservations come to at one instant, in slots: a slot is what one launch may use.
 *
 * @param promised slots of the reservations that are in force
 * @param held slots for which there is capacity: set aside, lent, or in use
 * @param used slots with an instance
 * @param lentMilliVcpu processor of unused slots that evictable instances use meanwhile
 */
public record ReservationLevels(int promised, int held, int used, long lentMilliVcpu) {}
