# Sourced by ./dev: measures the claims of docs/performance.md, as ratios within one run.

. tools/postgres.sh

run_bench() {
  build_program
  ensure_packages bench
  install_modules tests
  say "measuring; leave the machine alone for some minutes"
  mkdir -p build/bench build/logs
  trap stop_postgres EXIT
  start_postgres durable || fail "PostgreSQL did not start"
  # Shown as it goes, kept as the page.
  node bench/measure.mjs "$@" | tee build/bench/figures.txt
  stop_postgres
  say "docs/performance.md is written"
}
