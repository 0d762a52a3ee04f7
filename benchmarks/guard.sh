#!/usr/bin/env bash
# What everything around a question to production costs: the same queries of an actor, and bare in the same JVM.
source "$(dirname "$0")/server.sh"
start_server
psql -qX -v ON_ERROR_STOP=1 -f "$here/sql/guard.sql"
java -cp "$classes" dev.gonogo.benchmarks.Guard "postgresql://verifier@127.0.0.1:$PGPORT/postgres?sslmode=disable" "$rounds"
