#!/usr/bin/env bash
# The engine's heavy runs, each a few minutes at most; src/docs/benchmarks.md says what they print.
#   src/test/shell/bench.sh            all speed ratios beside LightGBM, XGBoost and JPMML; exit code 1 if one is far too low
#   src/test/shell/bench.sh exact [N]  additivity on N (1,000,000) awkward rows; exit code 1 above 1e-9
#   src/test/shell/bench.sh million    a million clients scored, explained and checked in memory on two threads
#   src/test/shell/bench.sh predict    scores alone
#   src/test/shell/bench.sh scaling    by trees, depth, features, reference rows and threads; writes src/docs/scaling.md
#   src/test/shell/bench.sh effects    curves, surface and LIME of one client
#   src/test/shell/bench.sh shipped    all kinds of explanation of the shipped models
#   src/test/shell/bench.sh jmh        the engine and LightGBM by JMH, which says nothing of ratios but gives quantiles
#   src/test/shell/bench.sh recourse   « Que faudrait-il ? » and the band of stale data: times, and the share of refused clients helped
#   src/test/shell/bench.sh compare [N]  « Comparer » and similar clients among N (1,000,000) loaded clients; p50, p95
#   src/test/shell/bench.sh simulate [N]  N (2,000) live scores of « Simuler », and settling; p50, p95
#   src/test/shell/bench.sh statistics [N]  « Portefeuille » over N (1,000,000) clients: figures of random filters, reading, heap
#   src/test/shell/bench.sh drift [RUNS] [SEED]  detectors of drift and unfairness on streams of the simulated bank: false alarms, what is found, by size
#   src/test/shell/bench.sh drift-million [N]  what drift and fairness cost at N (1,000,000) clients: beside each piece, and the checks
#   src/test/shell/bench.sh rescore [N]   N (100,000) clients scored, explained and stored; rows/s, read, compute, store
#   src/test/shell/bench.sh rivals [N]    rescoring's own work on N (20,000) clients beside JPMML alone, LightGBM and XGBoost, one thread, in turns
#   src/test/shell/bench.sh cutoff        one step of the cut-off simulator over 1,000,000 clients, and its cost curve
#   src/test/shell/bench.sh overrides [N]  figures of « Dérogations » over N (1,000,000) decisions; p50, p95
#   src/test/shell/bench.sh spark [N]     the same portfolio on Apache Spark, see src/spark/run.sh
# BENCH_JAVA_OPTS: further options of the JVM; PLAIN=1: without the vector module.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
. src/main/shell/jdk.sh
find_jdk && find_maven || exit 1
case ${1:-speed} in
  speed) main=fr.scoreclair.treeshap.SpeedBench ;;
  exact) main=fr.scoreclair.treeshap.ExactnessRun ;;
  million) main=fr.scoreclair.treeshap.MillionClients ;;
  predict) main=fr.scoreclair.treeshap.PredictionBench ;;
  recourse) main=fr.scoreclair.advisor.benchmark.RecourseBenchmark ;;
  scaling) main=fr.scoreclair.treeshap.ScalingRun ;;
  effects) main=fr.scoreclair.treeshap.EffectBench ;;
  shipped) main=fr.scoreclair.treeshap.ShippedModelsBench ;;
  jmh) main=org.openjdk.jmh.Main ;;
  drift) main=fr.scoreclair.advisor.portfolio.drift.DriftStreamsRun ;;
  drift-million) main=fr.scoreclair.advisor.portfolio.drift.DriftMillion ;;
  rescore) main=fr.scoreclair.advisor.benchmark.RescoringBenchmark BENCH_JAVA_OPTS="-Xmx1g ${BENCH_JAVA_OPTS:-}" ;;
  rivals) main=fr.scoreclair.advisor.benchmark.RescoringRivals ;;
  statistics) main=fr.scoreclair.advisor.benchmark.StatisticsBenchmark BENCH_JAVA_OPTS="-Xmx1g ${BENCH_JAVA_OPTS:-}" ;;
  simulate) main=fr.scoreclair.advisor.benchmark.SimulationBenchmark ;;
  cutoff) main=fr.scoreclair.advisor.benchmark.CutoffBenchmark ;;
  compare) main=fr.scoreclair.advisor.benchmark.ComparisonBenchmark ;;
  overrides) main=fr.scoreclair.advisor.decision.oversight.OversightBenchmark ;;
  spark) exec src/spark/run.sh bench "${2:-1000000}" ;;
  *) sed -n '2,/BENCH_JAVA_OPTS/p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
[ $# -eq 0 ] || shift
mvn -q -B -Dgates=off test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp 2>/dev/null
cp=target/classes:target/test-classes:$(cat target/bench.cp)
if [ "$main" = org.openjdk.jmh.Main ]; then # JMH's own code around the benchmark is made here, not in every build
  mkdir -p target/jmh
  "$JAVA_HOME/bin/javac" -nowarn -d target/jmh -cp "$cp" -processor org.openjdk.jmh.generators.BenchmarkProcessor \
    src/jmh/java/fr/scoreclair/treeshap/ExplanationBenchmark.java
  cp=target/jmh:$cp
fi
vectors=(--add-modules jdk.incubator.vector)
[ "${PLAIN:-}" = 1 ] && vectors=()
calm=() # before all other work, where that is allowed
[ "$(nice -n -15 nice 2>/dev/null)" -lt "$(nice)" ] && calm=(nice -n -15)
# shellcheck disable=SC2086
exec ${calm[@]+"${calm[@]}"} "$JAVA_HOME/bin/java" -Xmx3g ${vectors[@]+"${vectors[@]}"} ${BENCH_JAVA_OPTS:-} --enable-native-access=ALL-UNNAMED \
  -cp "$cp" "$main" "$@"
