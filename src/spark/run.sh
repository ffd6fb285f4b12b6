#!/usr/bin/env bash
# The portfolio on Apache Spark, in local mode on this machine; src/docs/spark.md explains and sizes it.
#   src/spark/run.sh build               target/scoreclair-treeshap.jar and target/spark/scoreclair-spark.jar, and the class path
#   src/spark/run.sh check [N]           the short test: N (20,000) clients, Spark's bits beside the application's; exit code 1 if one differs
#   src/spark/run.sh bench [N]           N (1,000,000) clients: JDBC to Parquet, Parquet to Parquet, Parquet to JDBC; rows/s; then as check
#   src/spark/run.sh score MODEL FROM TO [PARTS]   one's own: jdbc or a folder of Parquet files, see PortfolioScoring
# Fetches Spark from Maven Central the first time (300 MB), which is why ./test does not run it.
# SKIP_BUILD=1 uses what the last build left. SPARK_CORES (2), SPARK_HEAP (3g); for jdbc SCORECLAIR_SPARK_JDBC_URL, …_USER, …_PASSWORD.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. src/main/shell/jdk.sh
find_jdk && find_maven || exit 1

build() {
  [ "${SKIP_BUILD:-}" != 1 ] || return 0
  mvn -q -B -Dgates=off test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp
  "$JAVA_HOME/bin/jar" --create --file target/scoreclair-treeshap.jar -C target/classes fr/scoreclair/treeshap
  mvn -q -B -f src/spark/pom.xml package dependency:build-classpath -Dmdep.outputFile="$PWD/target/spark/class-path"
}

# Spark reaches into the JDK: the options of its own launcher.
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.time java.util java.util.concurrent \
  java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done

spark() { # spark MAIN ARGUMENTS...
  java -Xmx"${SPARK_HEAP:-3g}" "${opens[@]}" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
    -Djdk.reflect.useDirectMethodHandle=false -Dio.netty.tryReflectionSetAccessible=true \
    -Dspark.master="local[${SPARK_CORES:-2}]" -Dspark.ui.enabled=false -Dspark.driver.bindAddress=127.0.0.1 -Dspark.driver.host=127.0.0.1 \
    -Dspark.sql.parquet.compression.codec=zstd -Dlog4j2.configurationFile=src/spark/log4j2.properties \
    -cp "target/spark/scoreclair-spark.jar:target/scoreclair-treeshap.jar:$(cat target/spark/class-path)" "fr.scoreclair.spark.$1" "${@:2}"
}

calm=() # before all other work, where that is allowed
[ "$(nice -n -15 nice 2>/dev/null)" -ge "$(nice)" ] || calm=(nice -n -15)
java() { ${calm[@]+"${calm[@]}"} "$JAVA_HOME/bin/java" "$@"; }

bank() { # bank N: starts the database of N clients, rescored by the application
  rm -rf target/spark/data && mkdir -p target/spark/data && mkfifo target/spark/data/stop
  java -Xmx2g --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -cp "target/classes:target/test-classes:$(cat target/bench.cp)" \
    fr.scoreclair.advisor.benchmark.SparkBank "$1" target/spark/data/expected.bin <target/spark/data/stop >target/spark/data/bank.log 2>&1 &
  bank=$!
  exec 9>target/spark/data/stop
  trap 'exec 9>&-; wait $bank || true' EXIT
  until grep -q '^READY' target/spark/data/bank.log; do
    kill -0 $bank 2>/dev/null || { cat target/spark/data/bank.log >&2; exit 1; }
    sleep 1
  done
  grep '^rescored' target/spark/data/bank.log
  SCORECLAIR_SPARK_JDBC_URL=$(sed -n 's/^READY //p' target/spark/data/bank.log)
  export SCORECLAIR_SPARK_JDBC_URL SCORECLAIR_SPARK_JDBC_USER=scoreclair_owner SCORECLAIR_SPARK_JDBC_PASSWORD=test-only
}

model=pmml/pret-personnel/1.0.0
data=target/spark/data
case ${1:-} in
  build) build ;;
  check)
    build
    bank "${2:-20000}"
    spark PortfolioScoring $model jdbc $data/scored 4
    spark CompareBits $data/scored $data/expected.bin
    ;;
  bench)
    build
    bank "${2:-1000000}"
    echo "JDBC -> scored Parquet"
    spark PortfolioScoring $model jdbc $data/scored
    spark CompareBits $data/scored $data/expected.bin
    echo "JDBC -> Parquet, not scored"
    spark PortfolioScoring $model jdbc $data/portfolio.clients
    echo "Parquet -> scored Parquet"
    spark PortfolioScoring $model $data/portfolio.clients $data/scored-again
    spark CompareBits $data/scored-again $data/expected.bin
    echo "Parquet -> table scored_by_spark"
    spark PortfolioScoring $model $data/portfolio.clients jdbc
    du -sh $data/portfolio.clients $data/scored
    ;;
  score) build && spark PortfolioScoring "${@:2}" ;;
  *) sed -n '3,6p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
