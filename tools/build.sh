# Sourced by ./dev: the staff bundle and the program.

# The staff bundle is built again when one of its sources, the contract or a catalogue changed.
build_staff() {
  [ -e staff/package.json ] || return 0
  install_modules staff
  local folder
  for folder in staff/*/; do # small packages of their own, such as the generator of types
    if [ "$folder" != staff/node_modules/ ] && [ -e "$folder/package-lock.json" ]; then install_modules "${folder%/}"; fi
  done
  local stamp=build/staff.stamp wanted
  wanted=$(git ls-files -co --exclude-standard staff i18n contract | LC_ALL=C sort | xargs sha256sum 2>/dev/null | sha256sum)
  if [ -e staff/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then return 0; fi
  say "building the staff app"
  run_logged staff-build npm run build --prefix staff
  echo "$wanted" >"$stamp"
}

# Shows a line of ninja's every few seconds: enough to see that it lives.
thin_progress() {
  local line shown=$SECONDS
  while IFS= read -r line; do
    if [[ $line == \[* ]] && ((SECONDS - shown >= 15)); then
      printf '       %.110s\n' "$line"
      shown=$SECONDS
    fi
  done
}

# compile FOLDER TARGET... (with CMAKE_OPTIONS, an array)
compile() {
  local folder=$1 log=build/logs/compile-${1//\//-}.log status=0
  shift
  mkdir -p build/logs
  run_logged "configure-${folder//\//-}" cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "${CMAKE_OPTIONS[@]}"
  say "compiling ($*)"
  ninja -C "$folder" -j "$(nproc)" "$@" 2>&1 | tee "$log" | thin_progress || status=$?
  [ "$status" = 0 ] && return 0
  grep -E -A 25 '^FAILED|error:' "$log" | head -n 80 >&2
  fail "the build failed (whole log: $log)"
}
CMAKE_OPTIONS=()

# prepare_tools SECTION...: packages and Node.
prepare_tools() {
  mkdir -p build/logs
  ensure_packages build "$@"
  ensure_node
}

prepare_build() {
  prepare_tools "$@"
  build_staff
}

build_program() {
  prepare_build
  compile build timon
}
