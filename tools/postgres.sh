# Sourced: a throw-away PostgreSQL 15 for one run, on a local socket, with TCP off and nothing synced to disk.

postgres_bin=/usr/lib/postgresql/15/bin
postgres_folder=

# The server refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# start_postgres [durable]: sets TIMON_TEST_POSTGRES.
start_postgres() {
  local sync=off
  [ "${1:-}" != durable ] || sync=on
  postgres_folder=$(mktemp -d /tmp/timon-postgres.XXXXXX)
  if [ "$(id -u)" = 0 ]; then chown postgres: "$postgres_folder"; fi
  (
    cd "$postgres_folder"
    as_postgres "$postgres_bin/initdb" -D data -U postgres -A trust -E UTF8 --no-locale --no-sync &&
      as_postgres "$postgres_bin/pg_ctl" -D data -w -t 60 -l server.log -o "-c listen_addresses='' \
        -c unix_socket_directories='$postgres_folder' -c fsync=$sync -c synchronous_commit=$sync \
        -c full_page_writes=$sync -c max_connections=100" start
  ) >build/logs/postgres.log 2>&1 </dev/null || {
    cat build/logs/postgres.log "$postgres_folder/server.log" >&2
    stop_postgres
    return 1
  }
  export TIMON_TEST_POSTGRES="postgresql:///postgres?host=$postgres_folder&user=postgres"
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  (cd / && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop) >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=
}
