# Sourced by ./dev: what reads the code. Each check says what it found; all run before the door closes.

broken_checks=()

# check NAME COMMAND...
check() {
  local name=$1 log="build/logs/check-$1.log" status=0
  shift
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" = 0 ]; then
    say "$(printf '%-12s ok' "$name")"
    return 0
  fi
  say "$(printf '%-12s FAILED' "$name")"
  tail -n 60 "$log"
  broken_checks+=("$name")
}

sources() { git ls-files -co --exclude-standard "$@" | while IFS= read -r file; do [ ! -e "$file" ] || echo "$file"; done; }

check_format() { sources '*.cpp' '*.hpp' | xargs -r -n 40 -P "$(nproc)" clang-format-16 --dry-run -Werror; }

# The C++ files that this branch changes, or the last commit when on main.
changed_sources() {
  local base
  base=$(git merge-base HEAD main 2>/dev/null || git merge-base HEAD origin/main 2>/dev/null || true)
  if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then base=$(git rev-parse -q --verify HEAD~1 || true); fi
  [ -n "$base" ] || return 0
  git diff --name-only --diff-filter=d "$base" -- 'server/*.cpp'
}

check_tidy() {
  cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null || return 1
  # The assembler files of the build know no warnings of clang's; GCC's own options are not clang's either.
  changed_sources | head -n "${TIDY_LIMIT:-40}" |
    xargs -r -n 2 -P "$(nproc)" clang-tidy-16 -p build --quiet --extra-arg=-Wno-unknown-warning-option
}

run_checks() {
  prepare_tools check
  install_modules tests
  check format check_format
  check floors node tools/check_floors.mjs
  check words node tools/check_words.mjs
  check map node tools/check_map.mjs
  check catalogues node tools/check_catalogues.mjs
  check contract node tools/check_contract.mjs
  check browsers node tools/check_browsers.mjs
  node tools/show_sizes.mjs
  check tidy check_tidy
  [ "${#broken_checks[@]}" = 0 ] || fail "these checks failed: ${broken_checks[*]}"
  say "all checks passed"
}
