package dev.berth.libvirt.link;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A connection through libvirt's client library. */
public final class NativeLink implements HostLink {

  private static final int KEEP_ALIVE_SECONDS = 5;
  private static final int KEEP_ALIVE_COUNT = 3;
  private static final int LIVE_AND_CONFIG = 3;
  private static final int MIGRATABLE = 9; // and with what is secret, as a target needs it
  private static final int ELEMENT = 2;
  private static final int COMPLETED_JOB = 1;
  private static final int ACTIVE_ONLY = 1;
  private static final int RECORD_PARAMETERS = 8;
  private static final int RECORD_COUNT = 16;
  private static final int NODE_STAT = 88;
  private static final int NODE_STAT_NAME = 80;

  private final Libvirt library = Libraries.get();
  private final Pointer connection;

  private NativeLink(String uri, Login login) {
    Libvirt.Authenticator authenticator = login.authenticator();
    Memory auth = Login.structure(CallbackReference.getFunctionPointer(authenticator));
    @Nullable Pointer opened;
    try {
      opened = library.virConnectOpenAuth(uri, auth, 0);
    } finally {
      Reference.reachabilityFence(authenticator);
    }
    connection = checked(opened);
    int unsupported =
        library.virConnectSetKeepAlive(connection, KEEP_ALIVE_SECONDS, KEEP_ALIVE_COUNT);
    assert unsupported <= 1 : "local drivers answer 1: they need no keep-alive";
  }

  /**
   * Connects; may block for as long as the network takes.
   *
   * @throws dev.berth.model.BadInputException when libvirt's client library is not installed
   */
  public static HostLink open(String uri, Login login) {
    return new NativeLink(uri, login);
  }

  /** Whether libvirt's client library is there. */
  public static void requireLibrary() {
    Libraries.get();
  }

  @Override
  public String capabilities() {
    return text(library.virConnectGetCapabilities(connection));
  }

  @Override
  public String domainCapabilities(String type) {
    return text(library.virConnectGetDomainCapabilities(connection, null, null, null, type, 0));
  }

  @Override
  public Node node() {
    Memory info = new Memory(72);
    check(library.virNodeGetInfo(connection, info));
    return new Node(
        info.getString(0),
        info.getLong(32),
        info.getInt(40),
        info.getInt(44),
        Math.max(1, info.getInt(48)));
  }

  @Override
  public Map<String, Long> cpuTimes() {
    return nodeStatistics((params, n) -> library.virNodeGetCPUStats(connection, -1, params, n, 0));
  }

  @Override
  public Map<String, Long> memory() {
    return nodeStatistics(
        (params, n) -> library.virNodeGetMemoryStats(connection, -1, params, n, 0));
  }

  private interface NodeCall {
    int call(@Nullable Pointer params, IntByReference count);
  }

  private Map<String, Long> nodeStatistics(NodeCall call) {
    IntByReference count = new IntByReference(0);
    check(call.call(null, count));
    Map<String, Long> values = new LinkedHashMap<>();
    if (count.getValue() > 0) {
      Memory params = new Memory((long) count.getValue() * NODE_STAT);
      check(call.call(params, count));
      for (int i = 0; i < count.getValue(); i++) {
        long at = (long) i * NODE_STAT;
        values.put(params.getString(at), params.getLong(at + NODE_STAT_NAME));
      }
    }
    return values;
  }

  @Override
  public List<String> domains() {
    PointerByReference list = new PointerByReference();
    int count = check(library.virConnectListAllDomains(connection, list, 0));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Pointer domain = list.getValue().getPointer((long) i * Native.POINTER_SIZE);
      names.add(library.virDomainGetName(domain));
      library.virDomainFree(domain);
    }
    Native.free(Pointer.nativeValue(list.getValue()));
    return names;
  }

  @Override
  public DomainState state(String domain) {
    IntByReference state = new IntByReference();
    IntByReference reason = new IntByReference();
    try {
      on(domain, pointer -> library.virDomainGetState(pointer, state, reason, 0));
    } catch (LibvirtException e) {
      if (e.absent()) {
        return DomainState.ABSENT;
      }
      throw e;
    }
    return switch (state.getValue()) {
      case 1, 2, 4 -> DomainState.RUNNING;
      case 3 -> reason.getValue() == 0 ? DomainState.BROKEN : DomainState.PAUSED;
      case 6 -> DomainState.BROKEN;
      default -> DomainState.SHUT_OFF;
    };
  }

  @Override
  public String xml(String domain) {
    return with(domain, pointer -> text(library.virDomainGetXMLDesc(pointer, 0)));
  }

  @Override
  public String migratableXml(String domain) {
    return with(domain, pointer -> text(library.virDomainGetXMLDesc(pointer, MIGRATABLE)));
  }

  @Override
  public void define(String xml) {
    library.virDomainFree(checked(library.virDomainDefineXML(connection, xml)));
  }

  @Override
  public void start(String domain) {
    on(domain, library::virDomainCreate);
  }

  @Override
  public void shutdown(String domain) {
    on(domain, library::virDomainShutdown);
  }

  @Override
  public void destroy(String domain) {
    on(domain, library::virDomainDestroy);
  }

  @Override
  public void undefine(String domain) {
    on(domain, library::virDomainUndefine);
  }

  @Override
  public void annotate(String domain, String prefix, String namespace, String element) {
    on(
        domain,
        pointer ->
            library.virDomainSetMetadata(
                pointer, ELEMENT, element, prefix, namespace, LIVE_AND_CONFIG));
  }

  @Override
  public void schedule(String domain, Map<String, Object> parameters) {
    try (Parameters params = new Parameters(library, parameters)) {
      on(
          domain,
          pointer ->
              library.virDomainSetSchedulerParametersFlags(
                  pointer, params.pointer(), params.count(), LIVE_AND_CONFIG));
    }
  }

  @Override
  public void pin(String domain, int vcpu, List<Integer> cpus) {
    byte[] map = new byte[cpus.stream().mapToInt(cpu -> cpu).max().orElse(0) / Byte.SIZE + 1];
    cpus.forEach(cpu -> map[cpu / Byte.SIZE] |= (byte) (1 << (cpu % Byte.SIZE)));
    on(
        domain,
        pointer -> library.virDomainPinVcpuFlags(pointer, vcpu, map, map.length, LIVE_AND_CONFIG));
  }

  @Override
  public void limitDisk(String domain, String target, Map<String, Object> parameters) {
    try (Parameters params = new Parameters(library, parameters)) {
      on(
          domain,
          pointer ->
              library.virDomainSetBlockIoTune(
                  pointer, target, params.pointer(), params.count(), LIVE_AND_CONFIG));
    }
  }

  @Override
  public Map<String, Map<String, Object>> statistics() {
    PointerByReference records = new PointerByReference();
    int count = check(library.virConnectGetAllDomainStats(connection, 0, records, ACTIVE_ONLY));
    Map<String, Map<String, Object>> statistics = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Pointer entry = records.getValue().getPointer((long) i * Native.POINTER_SIZE);
      String name = library.virDomainGetName(entry.getPointer(0));
      int values = entry.getInt(RECORD_COUNT);
      statistics.put(
          name,
          values == 0 ? Map.of() : Parameters.read(entry.getPointer(RECORD_PARAMETERS), values));
    }
    library.virDomainStatsRecordListFree(records.getValue());
    return statistics;
  }

  @Override
  public void migrate(String domain, String uri, Map<String, Object> parameters, int flags) {
    try (Parameters params = new Parameters(library, parameters)) {
      on(
          domain,
          pointer ->
              library.virDomainMigrateToURI3(
                  pointer, uri, params.pointer(), params.count(), flags));
    }
  }

  @Override
  public Map<String, Object> lastMigration(String domain) {
    IntByReference type = new IntByReference();
    PointerByReference params = new PointerByReference();
    IntByReference count = new IntByReference();
    on(
        domain,
        pointer -> library.virDomainGetJobStats(pointer, type, params, count, COMPLETED_JOB));
    if (count.getValue() == 0) {
      return Map.of();
    }
    Map<String, Object> values = Parameters.read(params.getValue(), count.getValue());
    library.virTypedParamsFree(params.getValue(), count.getValue());
    return values;
  }

  @Override
  public void abort(String domain) {
    on(domain, library::virDomainAbortJob);
  }

  @Override
  public void defineFilter(String xml) {
    library.virNWFilterFree(checked(library.virNWFilterDefineXML(connection, xml)));
  }

  @Override
  public String filterXml(String name) {
    Pointer filter = library.virNWFilterLookupByName(connection, name);
    if (filter == null) {
      return "";
    }
    try {
      return text(library.virNWFilterGetXMLDesc(filter, 0));
    } finally {
      library.virNWFilterFree(filter);
    }
  }

  @Override
  public void undefineFilter(String name) {
    Pointer filter = library.virNWFilterLookupByName(connection, name);
    if (filter != null) {
      int failed = library.virNWFilterUndefine(filter);
      library.virNWFilterFree(filter);
      check(failed);
    }
  }

  @Override
  public String createVolume(String pool, String name, String xml) {
    return inPool(
        pool,
        pointer -> {
          library.virStoragePoolRefresh(pointer, 0);
          Pointer volume = library.virStorageVolLookupByName(pointer, name);
          if (volume == null) {
            volume = checked(library.virStorageVolCreateXML(pointer, xml, 0));
          }
          try {
            return text(library.virStorageVolGetPath(volume));
          } finally {
            library.virStorageVolFree(volume);
          }
        });
  }

  @Override
  public void deleteVolume(String pool, String name) {
    inPool(
        pool,
        pointer -> {
          library.virStoragePoolRefresh(pointer, 0);
          Pointer volume = library.virStorageVolLookupByName(pointer, name);
          if (volume == null) {
            return "";
          }
          int failed = library.virStorageVolDelete(volume, 0);
          library.virStorageVolFree(volume);
          check(failed);
          return name;
        });
  }

  @Override
  public long poolCapacity(String pool) {
    return inPool(
        pool,
        pointer -> {
          Memory info = new Memory(32);
          check(library.virStoragePoolGetInfo(pointer, info));
          return info.getLong(8);
        });
  }

  @Override
  public boolean alive() {
    return library.virConnectIsAlive(connection) == 1;
  }

  @Override
  public void close() {
    int left = library.virConnectClose(connection);
    assert left <= 0 : "a connection is closed once";
  }

  private <T> T inPool(String pool, Function<Pointer, T> call) {
    Pointer pointer = checked(library.virStoragePoolLookupByName(connection, pool));
    try {
      return call.apply(pointer);
    } finally {
      library.virStoragePoolFree(pointer);
    }
  }

  private void on(String domain, ToIntFunction<Pointer> call) {
    int unused = with(domain, pointer -> check(call.applyAsInt(pointer)));
  }

  private <T> T with(String domain, Function<Pointer, T> call) {
    Pointer pointer = checked(library.virDomainLookupByName(connection, domain));
    try {
      return call.apply(pointer);
    } finally {
      library.virDomainFree(pointer);
    }
  }

  private int check(int result) {
    if (result < 0) {
      throw failure();
    }
    return result;
  }

  private Pointer checked(@Nullable Pointer result) {
    if (result == null) {
      throw failure();
    }
    return result;
  }

  private String text(@Nullable Pointer result) {
    Pointer pointer = checked(result);
    String text = pointer.getString(0, "UTF-8");
    Native.free(Pointer.nativeValue(pointer));
    return text;
  }

  /** Errors are kept per thread, so that this is the caller's own. */
  private LibvirtException failure() {
    return new LibvirtException(library.virGetLastErrorCode(), library.virGetLastErrorMessage());
  }
}
