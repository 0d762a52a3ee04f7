# A PostgreSQL server of Debian's for one benchmark: sourced, not run.
#
# PG_BIN             its programs (default: those of PostgreSQL 15)
# SERVER_DIRECTORY   where its data is; when root starts it, user postgres must be able to go there

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target="$here/target"
classes="$target/classes:$target/class-path/*"
PG_BIN=${PG_BIN:-/usr/lib/postgresql/15/bin}
work=${SERVER_DIRECTORY:-$target/server}/$$
rounds=${ROUNDS:-5}

fail() { echo "$*" >&2; exit 1; }

[ -d "$target/class-path" ] || fail "build first: mvn -Pbenchmarks -pl benchmarks -am package -DskipTests"
[ -x "$PG_BIN/initdb" ] || fail "no initdb in $PG_BIN: apt-get install postgresql-15, or set PG_BIN"

# PostgreSQL refuses to run as root.
as_server_user() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
  else
    "$@"
  fi
}

stop_server() {
  # What was not flushed is not needed any more.
  [ -f "$work/data/postmaster.pid" ] && as_server_user "$PG_BIN/pg_ctl" -D "$work/data" -m immediate stop >"$work/stop.log" 2>&1
  rm -rf "$work"
}

# A server on a free port of the loopback interface; no sync, as on staging.
start_server() {
  mkdir -p "$work"
  [ "$(id -u)" != 0 ] || chown postgres "$work"
  trap stop_server EXIT
  as_server_user "$PG_BIN/initdb" -D "$work/data" -U postgres -A trust -N >"$work/initdb.log"
  export PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=postgres
  PGPORT=${PORT:-$((20000 + $$ % 20000))}
  export PGPORT
  as_server_user "$PG_BIN/pg_ctl" -D "$work/data" -w -l "$work/data/log" -o "-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=256MB" start >"$work/start.log"
}

url() { echo "jdbc:postgresql://127.0.0.1:$PGPORT/$1?user=postgres"; }

# Seconds that a command takes; what it prints goes to $work/output.
seconds() {
  local begin=$EPOCHREALTIME
  "$@" >"$work/output" 2>&1 || { cat "$work/output" >&2; fail "failed: $*"; }
  echo "$begin $EPOCHREALTIME" | awk '{ printf "%.3f\n", $2 - $1 }'
}

# compare <what> <limit> <command that prints seconds> <its peer>: medians of alternating rounds.
compare() {
  local ours=() peers=()
  for _ in $(seq "$rounds"); do
    ours+=("$($3)")
    peers+=("$($4)")
  done
  report "$1" "$2" "$(median "${ours[@]}")" "$(median "${peers[@]}")" "${ours[*]} | ${peers[*]}"
}

median() { printf '%s\n' "$@" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

report() {
  echo "$3 $4" | awk -v what="$1" -v limit="$2" -v all="$5" '{
    printf "%s: %.2f s, peer %.2f s, ratio %.2f (goal: at most %s)\n  all rounds: %s\n", what, $1, $2, $1 / $2, limit, all }'
}
