# Sourced by ./dev: measures the claims of docs/performance.md, as ratios within one run.

run_bench() {
  build_program
  ensure_packages bench
  say "measuring; leave the machine alone for some minutes"
  mkdir -p build/bench
  # Shown as it goes, kept as the page.
  node bench/measure.mjs "$@" | tee build/bench/figures.txt
  say "docs/performance.md is written"
}
