# Runs the init scripts of an image, as the entry point of the official image postgres does:
# that is the one they are written for. What they are called and find is therefore its own.
#
#   init-scripts.sh FOLDER PROGRAMS BEGUN OUTPUT
#
# Into BEGUN goes the name of each one before it is run, and a slash when all have ended;
# into OUTPUT goes what they print.

if [ -z "${BASH_VERSION:-}" ] && command -v bash > /dev/null; then
  exec bash "$0" "$@"
fi

gonogo_folder=$1
gonogo_begun=$3
exec > "$4" 2>&1
# The image's own come first.
export PATH="$PATH:$2"

docker_process_sql() {
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --no-psqlrc \
    --dbname "$POSTGRES_DB" "$@"
}

set -e
if [ -n "${BASH_VERSION:-}" ]; then
  set -E -o pipefail
  # A shell without arrays would not even read it.
  eval 'psql=( docker_process_sql )'
elif (set -o pipefail) 2> /dev/null; then
  set -o pipefail
fi

gonogo_begin() {
  printf '%s\n' "${1##*/}" >> "$gonogo_begun"
}

docker_process_init_files() {
  # Local, because what is sourced has variables too.
  local f
  for f; do
    case "$f" in
      *.sh)
        gonogo_begin "$f"
        if [ -x "$f" ]; then "$f"; else . "$f"; fi
        ;;
      *.sql)
        gonogo_begin "$f"
        docker_process_sql -f "$f"
        ;;
      *.sql.gz)
        gonogo_begin "$f"
        gunzip -c "$f" | docker_process_sql
        ;;
      *.sql.xz)
        gonogo_begin "$f"
        xzcat "$f" | docker_process_sql
        ;;
      *.sql.zst)
        gonogo_begin "$f"
        zstd -dc "$f" | docker_process_sql
        ;;
    esac
  done
}

docker_process_init_files "$gonogo_folder"/*
echo / >> "$gonogo_begun"
