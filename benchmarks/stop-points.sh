#!/usr/bin/env bash
# The stop points of MUED LMS in a short run: on all its rows, and on the reduced ones that mvn verify uses. No peer.
source "$(dirname "$0")/server.sh"
checklist=$here/../specs/src/main/resources/checklists/mued-lms
all=$target/all-rows
rm -rf "$all" && cp -r "$checklist" "$all"
sed -i '/reduced setup/d' "$all/mued-lms.spec.yaml"
run() { java -cp "$classes:$here/../specs/target/classes" dev.gonogo.benchmarks.StopPoints "$1" "$target/workspace" "$target/evidence"; }
echo "all rows" && run "$all/mued-lms.spec.yaml"
echo "reduced rows" && run "$checklist/mued-lms.spec.yaml"
