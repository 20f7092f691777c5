package dev.berth.libvirt.link;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * libvirt's C functions by their own names (libvirt.org/html, API of 6.0 or later). Lengths that C
 * calls {@code unsigned int} are {@code int} here; a returned {@link Pointer} to text is the
 * caller's to free.
 */
interface Libvirt extends Library {

  /** Called with every error; libvirt would print it otherwise. */
  interface ErrorListener extends Callback {
    void on(@Nullable Pointer context, @Nullable Pointer error);
  }

  /** Asks for credentials. */
  interface Authenticator extends Callback {
    int ask(Pointer credentials, int count, @Nullable Pointer context);
  }

  int virInitialize();

  void virSetErrorFunc(@Nullable Pointer context, ErrorListener listener);

  int virEventRegisterDefaultImpl();

  int virEventRunDefaultImpl();

  int virGetLastErrorCode();

  String virGetLastErrorMessage();

  @Nullable Pointer virConnectOpenAuth(String uri, Pointer auth, int flags);

  int virConnectClose(Pointer connection);

  int virConnectIsAlive(Pointer connection);

  int virConnectSetKeepAlive(Pointer connection, int intervalSeconds, int count);

  @Nullable Pointer virConnectGetCapabilities(Pointer connection);

  @Nullable Pointer virConnectGetDomainCapabilities(
      Pointer connection,
      @Nullable String emulator,
      @Nullable String arch,
      @Nullable String machine,
      @Nullable String type,
      int flags);

  int virNodeGetInfo(Pointer connection, Pointer info);

  int virNodeGetCPUStats(
      Pointer connection, int cpu, @Nullable Pointer params, IntByReference count, int flags);

  int virNodeGetMemoryStats(
      Pointer connection, int cell, @Nullable Pointer params, IntByReference count, int flags);

  int virConnectListAllDomains(Pointer connection, PointerByReference domains, int flags);

  String virDomainGetName(Pointer domain);

  @Nullable Pointer virDomainLookupByName(Pointer connection, String name);

  int virDomainFree(Pointer domain);

  @Nullable Pointer virDomainGetXMLDesc(Pointer domain, int flags);

  int virDomainGetState(Pointer domain, IntByReference state, IntByReference reason, int flags);

  @Nullable Pointer virDomainDefineXML(Pointer connection, String xml);

  int virDomainCreate(Pointer domain);

  int virDomainShutdown(Pointer domain);

  int virDomainDestroy(Pointer domain);

  int virDomainUndefine(Pointer domain);

  int virDomainSetMetadata(
      Pointer domain, int type, String metadata, String key, String uri, int flags);

  int virDomainSetSchedulerParametersFlags(Pointer domain, Pointer params, int count, int flags);

  int virDomainPinVcpuFlags(Pointer domain, int vcpu, byte[] map, int length, int flags);

  int virDomainSetBlockIoTune(Pointer domain, String disk, Pointer params, int count, int flags);

  int virConnectGetAllDomainStats(
      Pointer connection, int stats, PointerByReference records, int flags);

  void virDomainStatsRecordListFree(Pointer records);

  int virDomainMigrateToURI3(Pointer domain, String uri, Pointer params, int count, int flags);

  int virDomainGetJobStats(
      Pointer domain, IntByReference type, PointerByReference params, IntByReference n, int flags);

  int virDomainAbortJob(Pointer domain);

  @Nullable Pointer virNWFilterDefineXML(Pointer connection, String xml);

  @Nullable Pointer virNWFilterLookupByName(Pointer connection, String name);

  @Nullable Pointer virNWFilterGetXMLDesc(Pointer filter, int flags);

  int virNWFilterUndefine(Pointer filter);

  int virNWFilterFree(Pointer filter);

  @Nullable Pointer virStoragePoolLookupByName(Pointer connection, String name);

  int virStoragePoolRefresh(Pointer pool, int flags);

  int virStoragePoolGetInfo(Pointer pool, Pointer info);

  int virStoragePoolFree(Pointer pool);

  @Nullable Pointer virStorageVolCreateXML(Pointer pool, String xml, int flags);

  @Nullable Pointer virStorageVolLookupByName(Pointer pool, String name);

  @Nullable Pointer virStorageVolGetPath(Pointer volume);

  int virStorageVolDelete(Pointer volume, int flags);

  int virStorageVolFree(Pointer volume);

  int virTypedParamsAddULLong(
      PointerByReference params, IntByReference n, IntByReference max, String name, long value);

  int virTypedParamsAddLLong(
      PointerByReference params, IntByReference n, IntByReference max, String name, long value);

  int virTypedParamsAddString(
      PointerByReference params, IntByReference n, IntByReference max, String name, String value);

  void virTypedParamsFree(Pointer params, int count);
}
