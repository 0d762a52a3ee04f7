#!/usr/bin/env bash
# Load through our injector against pgbench on the same server of the embedded binaries, both over loopback TCP:
# look-ups and transactions of an RLS actor as fast as 8 users go, and service times at 2,000 a second.
source "$(dirname "$0")/server.sh"
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
for what in ${*:-look-ups actor rate}; do
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classes" dev.gonogo.benchmarks.Load "$what" "$target/workspace" "$work" "$PG_BIN/pgbench" "$rounds" "${SECONDS_EACH:-8}"
done
