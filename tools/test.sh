# Sourced by ./dev: runs every suite, shows one line each, and closes with `N passed, N failed`.
. tools/postgres.sh

passed=0 failed=0 skipped=0

# last_number LOG PATTERN: the last number that the pattern, with one group, finds in the log; else 0.
last_number() {
  local found
  found=$(sed -nE "s/.*$2.*/\1/p" "$1" | tail -n 1)
  echo "${found:-0}"
}

# record NAME LOG STATUS PASSED FAILED SKIPPED: a suite that broke without naming a failed test counts as one.
record() {
  local name=$1 log=$2 status=$3 p=$4 f=$5 s=$6 note=
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then f=1 note=" (broke: status $status)"; fi
  if [ "$status" = 0 ] && [ "$((p + f + s))" = 0 ]; then f=1 note=" (ran no test)"; fi
  [ "$s" = 0 ] || note+=" ($s skipped)"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  say "$(printf '%-24s %5d passed, %d failed%s' "$name" "$p" "$f" "$note")"
  if [ "$f" != 0 ]; then
    grep -nE '^\[  FAILED  \]|: Failure$|^not ok|✗|FAIL|error' "$log" | head -n 30 || true
    tail -n 60 "$log"
    echo "       whole log: $log"
  fi
}

# run_suite NAME KIND COMMAND...: KIND says how the log tells its numbers.
run_suite() {
  local name=$1 kind=$2 log="build/logs/test-$1.log" status=0
  shift 2
  timeout -k 10 "${SUITE_LIMIT:-600}" "$@" >"$log" 2>&1 </dev/null || status=$?
  case $kind in
    gtest)
      record "$name" "$log" "$status" "$(last_number "$log" '^\[  PASSED  \] ([0-9]+) tests?')" \
        "$(last_number "$log" '^\[  FAILED  \] ([0-9]+) tests?, listed')" \
        "$(last_number "$log" '^\[  SKIPPED \] ([0-9]+) tests?, listed')"
      ;;
    tap)
      record "$name" "$log" "$status" "$(last_number "$log" '^# pass ([0-9]+)')" \
        "$(last_number "$log" '^# fail ([0-9]+)')" "$(last_number "$log" '^# skipped ([0-9]+)')"
      ;;
    vitest)
      record "$name" "$log" "$status" "$(last_number "$log" '^ *Tests .*[^0-9]([0-9]+) passed')" \
        "$(last_number "$log" '^ *Tests .*[^0-9]([0-9]+) failed')" "$(last_number "$log" '^ *Tests .*[^0-9]([0-9]+) skipped')"
      ;;
    one) # a command that is one test
      if [ "$status" = 0 ]; then record "$name" "$log" 0 1 0 0; else record "$name" "$log" "$status" 0 1 0; fi
      ;;
  esac
}

run_gtests() {
  local binary
  for binary in "$1"/*_test; do
    [ -x "$binary" ] && run_suite "$2$(basename "$binary")" gtest "$binary"
  done
}

run_node_tests() {
  local name=$1
  shift
  run_suite "$name" tap node --test --test-timeout=400000 --test-reporter=tap "$@"
}

run_staff_checks() {
  [ -e staff/package.json ] || return 0
  run_suite staff-types one npm run --prefix staff types
  run_suite staff-lint one npm run --prefix staff lint
  run_suite staff-vitest vitest env NO_COLOR=1 npm run --prefix staff test
}

run_journeys() {
  local files=(tests/journeys/*.test.mjs)
  [ -e "${files[0]}" ] || return 0
  install_modules tests
  # Two at a time: they wait for the browser more than they compute.
  SUITE_LIMIT=1500 run_node_tests journeys --test-concurrency=2 "${files[@]}"
}

# What the door tests answered, held against contract/api.yaml.
run_contract() {
  install_modules tests
  run_suite contract one node tools/check_answers.mjs "$TIMON_RECORDED_ANSWERS"
}

# Memory errors and undefined behaviour: every C++ test again, under both sanitizers, assertions on. By Clang without
# optimisation: a test file takes 3 s of processor so, and 8 by GCC with -Og.
run_sanitized() {
  ensure_packages sanitizers
  local flags='-g1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer'
  CMAKE_OPTIONS=(-DCMAKE_CXX_COMPILER=clang++-16 -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_BUILD_TYPE=None
    -DTIMON_PRECOMPILED_TESTS=ON)
  compile build-sanitized all
  LSAN_OPTIONS=suppressions=tools/leaks.txt:print_suppressions=0 SUITE_LIMIT=1800 run_gtests build-sanitized sanitized-
}

run_tests() {
  local pace=${1:---whole}
  case $pace in --fast | --slow | --whole) ;; *) fail "test takes --fast or --slow" ;; esac
  prepare_build test
  compile build all
  trap stop_postgres EXIT
  trap 'exit 130' INT TERM
  if [ "$pace" != --fast ]; then start_postgres || fail "PostgreSQL did not start"; fi
  say "testing"
  export TIMON_RECORDED_ANSWERS=$PWD/build/logs/answers.jsonl
  : >"$TIMON_RECORDED_ANSWERS"
  run_gtests build ''
  run_contract
  run_node_tests checkers tools/*.test.mjs
  run_staff_checks
  if [ "$pace" != --fast ]; then run_journeys; fi
  if [ "$pace" = --slow ]; then run_sanitized; fi
  stop_postgres
  say "done"
  if [ "$skipped" = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
  [ "$failed" = 0 ]
}
