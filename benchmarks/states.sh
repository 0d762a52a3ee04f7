#!/usr/bin/env bash
# A staging server and its states; the peer of the start is initdb and pg_ctl of the same machine.
source "$(dirname "$0")/server.sh"
java -cp "$classes" dev.gonogo.benchmarks.States "$target/workspace" embedded
# The same in a container, where an engine has postgres:17 (behind a mirror: its usual settings).
java -cp "$classes" dev.gonogo.benchmarks.States "$target/workspace" container || echo "containers: not measured"

peer() { seconds first_query; }
first_query() { start_server; psql -qXc 'select 1'; }
starts=()
for _ in $(seq "$rounds"); do
  starts+=("$(mkdir -p "$work" && peer)")
done
echo "initdb, pg_ctl start, psql: $(median "${starts[@]}") s (all rounds: ${starts[*]})"
