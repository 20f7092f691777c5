#!/bin/sh
# Prints the figures of bench/README.md in under ten minutes on two processors: whole runs in fresh
# processes, everything else in one process after warming, stock CloudSim Plus beside Berth.
# Usage: bench/measure.sh [jmh]      jmh: the JMH benchmarks too (half an hour more)
# Environment: RUNS (3) of each short whole run, LONG_RUNS (1) of each long one, BERTH_TRACES.
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -B -Dquickly -pl scenarios,bench -am package
jar=bench/target/benchmarks.jar
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

echo "machine: $(uname -srm), $(getconf _NPROCESSORS_ONLN) processors, $(date -u +%Y-%m-%dT%H:%MZ)"
java -version 2>&1 | head -n 1

# Seconds of wall clock and of processor time (user + system, every thread) of fresh processes.
whole_run() { # runs, name, heap, arguments...
  runs=$1 name=$2 heap=$3
  shift 3
  : >"$out/times"
  n=0
  while [ "$n" -lt "$runs" ]; do
    rm -rf "$out/results"
    /usr/bin/env bash -c 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$0"' "$out/log" \
      env BERTH_JAVA_OPTS="-Xmx$heap" ./berth \
      run "$@" --no-report --out "$out/results" 2>>"$out/times" || { cat "$out/log" >&2; exit 1; }
    n=$((n + 1))
  done
  awk '{print $1}' "$out/times" | sort -n >"$out/wall"
  awk '{print $2 + $3}' "$out/times" | sort -n >"$out/cpu"
  middle=$(((runs + 1) / 2))
  printf '%-44s heap %s: wall %s s (%s to %s), processor %s s (%s to %s), %s runs\n' "$name" "$heap" \
    "$(sed -n "${middle}p" "$out/wall")" "$(head -n 1 "$out/wall")" "$(tail -n 1 "$out/wall")" \
    "$(sed -n "${middle}p" "$out/cpu")" "$(head -n 1 "$out/cpu")" "$(tail -n 1 "$out/cpu")" "$runs"
}

short=${RUNS:-3} long=${LONG_RUNS:-1}
java -Xmx4g -cp "$jar" dev.berth.bench.QuickTable
java -Xmx4g -cp "$jar" dev.berth.bench.StockPeer 1000 50000 1
traces=${BERTH_TRACES:-../shared/traces}
if [ -f "$traces/azure-2017/vmtable.csv.gz" ]; then
  BERTH_TRACES=$(cd "$traces" && pwd)
  export BERTH_TRACES
  whole_run "$short" "azure-2017, first-fit, from gzip to KPIs" 2g scenarios/azure-2017.yaml \
    --strategies first-fit --set decisions=none
else
  echo "azure-2017: skipped, $traces/azure-2017/vmtable.csv.gz is not there"
fi
# Cells in parallel: the same eight cells on one thread and on two; then twice as many threads as
# processors are, which shows what waiting costs.
for threads in 1 2 4; do
  whole_run "$long" "8 cells of quickstart, --threads $threads" 1g scenarios/quickstart.yaml \
    --strategies first-fit,best-fit --replications 4 --set decisions=none --threads "$threads"
done
whole_run "$long" "1,000,000 arrivals, 10,000 hosts" 1g scenarios/scale-10k.yaml
whole_run "$long" "1,000,000 arrivals, 100,000 hosts" 2g scenarios/scale-100k.yaml
if [ "${1:-}" = jmh ]; then
  java -jar "$jar" -f 1 -wi 3 -i 5 -rf text -rff "$out/jmh" >/dev/null
  cat "$out/jmh"
fi
