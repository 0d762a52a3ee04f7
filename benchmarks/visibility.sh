#!/usr/bin/env bash
# 20 actors and 50 tables of 10,000 rows: the check visibility, against the same count-and-hash queries through JDBC.
source "$(dirname "$0")/server.sh"
start_server
psql -qX -v ON_ERROR_STOP=1 -f "$here/sql/visibility.sql"

ours() { seconds java -cp "$classes" dev.gonogo.benchmarks.Visibility check "$(url postgres)"; }
peer() { seconds java -cp "$classes" dev.gonogo.benchmarks.Visibility queries "$(url postgres)"; }

compare "who sees which rows, 20 actors of 50 tables" 1.5 ours peer
