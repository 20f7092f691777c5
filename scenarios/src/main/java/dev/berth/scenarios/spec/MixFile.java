package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;

import dev.berth.configuration.PolicyDocument;
import dev.berth.scenarios.accounts.PolicyFile;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.MixSpec;
import dev.berth.traces.MixSpec.NamedStream;
import dev.berth.traces.WorkloadSpec;
import java.util.List;

/** Reads the streams of a mix: each is a workload with a name, and perhaps a tenant's. */
final class MixFile {

  private MixFile() {}

  static WorkloadSpec read(Section in, WorkloadSource.Context context) {
    List<NamedStream> streams =
        in.sections("streams").stream().map(stream -> stream(stream, context)).toList();
    if (streams.isEmpty()) {
      throw in.error(
          "streams", "must be a list of workloads, such as [{name: web, source: poisson, ...}]");
    }
    return in.build(() -> new MixSpec(streams));
  }

  private static NamedStream stream(Section in, WorkloadSource.Context context) {
    String name = in.get("name", TEXT);
    String tenant = in.get("tenant", TEXT, "");
    String tag = in.get("tag", TEXT, "");
    PolicyDocument policy =
        in.has("policy")
            ? PolicyFile.inline(in.section("policy"), "stream " + name)
            : PolicyDocument.NONE;
    WorkloadSpec base = WorkloadFile.read(in, context.locations(), context.horizonTicks());
    return new NamedStream(name, base, tenant, tag, policy);
  }
}
