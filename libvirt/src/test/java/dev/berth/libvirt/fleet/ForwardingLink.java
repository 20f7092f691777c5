package dev.berth.libvirt.fleet;

import dev.berth.libvirt.link.HostLink;
import java.util.List;
import java.util.Map;

/** A link that hands every call on. */
class ForwardingLink implements HostLink {

  private final HostLink link;

  ForwardingLink(HostLink link) {
    this.link = link;
  }

  @Override
  public String capabilities() {
    return link.capabilities();
  }

  @Override
  public String domainCapabilities(String type) {
    return link.domainCapabilities(type);
  }

  @Override
  public Node node() {
    return link.node();
  }

  @Override
  public Map<String, Long> cpuTimes() {
    return link.cpuTimes();
  }

  @Override
  public Map<String, Long> memory() {
    return link.memory();
  }

  @Override
  public List<String> domains() {
    return link.domains();
  }

  @Override
  public DomainState state(String domain) {
    return link.state(domain);
  }

  @Override
  public String xml(String domain) {
    return link.xml(domain);
  }

  @Override
  public String migratableXml(String domain) {
    return link.migratableXml(domain);
  }

  @Override
  public void define(String xml) {
    link.define(xml);
  }

  @Override
  public void start(String domain) {
    link.start(domain);
  }

  @Override
  public void shutdown(String domain) {
    link.shutdown(domain);
  }

  @Override
  public void destroy(String domain) {
    link.destroy(domain);
  }

  @Override
  public void undefine(String domain) {
    link.undefine(domain);
  }

  @Override
  public void annotate(String domain, String prefix, String namespace, String element) {
    link.annotate(domain, prefix, namespace, element);
  }

  @Override
  public void schedule(String domain, Map<String, Object> parameters) {
    link.schedule(domain, parameters);
  }

  @Override
  public void pin(String domain, int vcpu, List<Integer> cpus) {
    link.pin(domain, vcpu, cpus);
  }

  @Override
  public void limitDisk(String domain, String target, Map<String, Object> parameters) {
    link.limitDisk(domain, target, parameters);
  }

  @Override
  public Map<String, Map<String, Object>> statistics() {
    return link.statistics();
  }

  @Override
  public void migrate(String domain, String uri, Map<String, Object> parameters, int flags) {
    link.migrate(domain, uri, parameters, flags);
  }

  @Override
  public Map<String, Object> lastMigration(String domain) {
    return link.lastMigration(domain);
  }

  @Override
  public void abort(String domain) {
    link.abort(domain);
  }

  @Override
  public void defineFilter(String xml) {
    link.defineFilter(xml);
  }

  @Override
  public String filterXml(String name) {
    return link.filterXml(name);
  }

  @Override
  public void undefineFilter(String name) {
    link.undefineFilter(name);
  }

  @Override
  public String createVolume(String pool, String name, String xml) {
    return link.createVolume(pool, name, xml);
  }

  @Override
  public void deleteVolume(String pool, String name) {
    link.deleteVolume(pool, name);
  }

  @Override
  public long poolCapacity(String pool) {
    return link.poolCapacity(pool);
  }

  @Override
  public boolean alive() {
    return link.alive();
  }

  @Override
  public void close() {
    link.close();
  }
}
