#!/usr/bin/env bash
# The catalog of 1,000 tables: first call in a JVM that has just connected, against pg_dump -s.
source "$(dirname "$0")/server.sh"
start_server
psql -qX -v ON_ERROR_STOP=1 -f "$here/sql/tables.sql"

ours() { java -cp "$classes" dev.gonogo.benchmarks.FirstCatalog "$(url postgres)" 2>"$work/catalog"; }
peer() { seconds "$PG_BIN/pg_dump" -s; }
compare "catalog of 1,000 tables" 0.5 ours peer
cat "$work/catalog"
