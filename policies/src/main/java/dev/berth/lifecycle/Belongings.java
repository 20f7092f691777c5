package dev.berth.lifecycle;

/**
 * What belongs to one instance.
 *
 * @param name unique among its tenant's instances
 * @param volumeGiB of its own volume, 0 without one
 * @param server that the volume stands on; empty for the host's own disks
 * @param network that its device joins; empty for none
 * @param addressIndex of its address in the network's pool, or {@link #NO_ADDRESS}
 * @param address in words; empty without one
 * @param device name and model of its network device; empty where its policy names none
 */
public record Belongings(
    String name,
    long volumeGiB,
    String server,
    String network,
    int addressIndex,
    String address,
    String device) {

  public static final int NO_ADDRESS = -1;
}
