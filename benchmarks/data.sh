#!/usr/bin/env bash
# Comparing a table of one million rows in two databases, against pg_dump -a of both and cmp.
source "$(dirname "$0")/server.sh"
start_server
psql -qX -v ON_ERROR_STOP=1 -f "$here/sql/rows.sql"
createdb -T postgres other

compared() { java -cp "$classes" dev.gonogo.benchmarks.CompareData "$(url postgres)" "$(url other)"; }
dumped() {
  "$PG_BIN/pg_dump" -a -f "$work/first" postgres &
  "$PG_BIN/pg_dump" -a -f "$work/second" other
  wait $!
  cmp "$work/first" "$work/second" || [ "$differ" = yes ]
}
ours() { seconds compared; }
peer() { seconds dumped; }

differ=no
compare "1 million rows that are equal, whole process" "-" ours peer
psql -qX -d other -c "UPDATE bookings SET price = -1 WHERE id IN (17, 42, 999999)"
differ=yes
compare "1 million rows of which 3 differ, whole process" "-" ours peer
compared
psql -qX -d other -c "UPDATE bookings SET note = 'x'"
compare "1 million rows that all differ, whole process" "-" ours peer
compared | cut -c1-60
