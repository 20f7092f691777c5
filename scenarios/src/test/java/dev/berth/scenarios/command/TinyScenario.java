package dev.berth.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario that runs in well under a second, with room to break it. */
final class TinyScenario {

  static final String TEXT =
      """
      name: tiny
      replications: 2
      horizon: 2h
      monitorInterval: 10m
      series: host
      datacenter:
        hostTypes:
          - {name: a, vcpus: 16, memory: 32 GiB}
          - {name: b, vcpus: 16, memory: 96 GiB}
        groups:
          - {type: a, count: 6, hostsPerRack: 3}
          - {type: b, count: 3, hostsPerRack: 3}
      workload:
        source: azure-2017-generator
        requests: 200
        warm: 0.1
      strategies: [first-fit, random]
      """;

  private TinyScenario() {}

  static Path write(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("tiny.yaml"), text);
  }

  /** The scenario with a CSV file of these lines as its workload. */
  static Path withCsv(Path folder, String... lines) throws IOException {
    Files.write(folder.resolve("requests.csv"), java.util.List.of(lines));
    String workload =
        """
        workload:
          source: csv
          path: requests.csv
          columns: {name: id, arrival: start, departure: end, vcpus: cpu, memory: mem}
        strategies: [first-fit]
        """;
    return write(folder, TEXT.substring(0, TEXT.indexOf("workload:")) + workload);
  }
}
