#!/usr/bin/env bash
# A deployment that changes nothing, and one that makes a policy 30 % slower, each compared with the state before: how
# often the first keeps "+20 %", and the second breaks it. No peer. "comparisons.sh phase:nothing" is the first alone.
source "$(dirname "$0")/server.sh"
java -cp "$classes" dev.gonogo.benchmarks.Comparisons "$here/checklists/unchanged/unchanged.spec.yaml" \
  "$target/workspace" "$target/evidence" "${ROUNDS:-20}" "${1:-}" | tee "$target/comparisons.txt"
sort "$target/comparisons.txt" | cut -d: -f1 | uniq -c
