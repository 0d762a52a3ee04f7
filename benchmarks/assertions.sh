#!/usr/bin/env bash
# 3,000 and 30,000 structural assertions over 1,000 tables, against pg_prove with pgTAP.
source "$(dirname "$0")/server.sh"
command -v pg_prove >/dev/null || fail "no pg_prove: apt-get install postgresql-15-pgtap libtap-parser-sourcehandler-pgtap-perl"
start_server
psql -qX -v ON_ERROR_STOP=1 -c "CREATE EXTENSION pgtap" -f "$here/sql/tables.sql"

# Each table <times> times: columns of an index, the set of policies, the command of a policy.
checklist() { # times, folder
  mkdir -p "$2"
  awk -v times="$1" 'BEGIN {
    print "# Structure"
    for (n = 1; n <= 1000; n++) {
      print "\n## Table t_" n "\n"
      for (k = 1; k <= times; k++) print "- [ ] As designed, " k
    }
  }' >"$2/checklist.md"
  awk -v times="$1" 'BEGIN {
    print "document: checklist.md\nstaging: { setup: setup.sql, deploy as: { role: deployer } }\nitems:"
    for (n = 1; n <= 1000; n++) {
      print "  Table t_" n ":"
      for (k = 1; k <= times; k++)
        printf "    \"As designed, %d\": { indexes: { defined: { by_owner_%d: \"t_%d (owner, created_at)\" } }, policy set: { on: t_%d, are: [own_select, own_insert, own_update, own_delete] }, policy command: { on: t_%d, policy: own_select, command: SELECT } }\n", k, n, n, n, n
    }
  }' >"$2/structure.spec.yaml"
  : >"$2/setup.sql"
}

pgtap() { # times, folder: two files, because pg_prove runs files in parallel
  mkdir -p "$2"
  for part in 0 1; do
    awk -v times="$1" -v part="$part" -v q="'" 'BEGIN {
      print "\\set QUIET on\n\\pset format unaligned\n\\pset tuples_only on\nBEGIN;\nSELECT plan(" 1500 * times ");"
      for (n = 1 + part; n <= 1000; n += 2)
        for (k = 1; k <= times; k++) {
          print "SELECT has_index(" q "t_" n q ", " q "by_owner_" n q ", ARRAY[" q "owner" q ", " q "created_at" q "]);"
          print "SELECT policies_are(" q "t_" n q ", ARRAY[" q "own_select" q ", " q "own_insert" q ", " q "own_update" q ", " q "own_delete" q "]);"
          print "SELECT policy_cmd_is(" q "t_" n q ", " q "own_select" q ", " q "select" q ");"
        }
      print "SELECT * FROM finish();\nROLLBACK;"
    }' >"$2/$part.sql"
  done
}

ours() { seconds java -cp "$classes" dev.gonogo.benchmarks.Assertions "$(url postgres)" "$work/checklist/structure.spec.yaml" "$work/evidence"; }
peer() { seconds pg_prove -Q -j "$jobs" "$work/pgtap/0.sql" "$work/pgtap/1.sql"; }

for times in ${*:-1 10}; do
  checklist "$times" "$work/checklist"
  pgtap "$times" "$work/pgtap"
  limit=$([ "$times" = 1 ] && echo 1.0 || echo 0.2)
  for jobs in 1 2; do
    compare "$((3000 * times)) assertions, pg_prove -j $jobs" "$limit" ours peer
  done
done
