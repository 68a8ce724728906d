# Sourced by ./dev: the demonstration, on this machine only.

run_demonstration() {
  local data="$root/var" accounts="$root/var/demonstration.txt"
  if [ ! -e "$data" ]; then
    say "loading Tenjo and the example town into ./var"
    rm -rf "$data.new"
    if ! (umask 077 && mkdir "$data.new" && build/timon demo --data "$data.new" >"$data.new/demonstration.txt" &&
      build/timon demo town --data "$data.new" >>"$data.new/demonstration.txt"); then
      rm -rf "$data.new"
      fail "timon demo failed; its message is above"
    fi
    mv "$data.new" "$data"
  fi
  [ ! -e "$accounts" ] || cat "$accounts"
  echo "(the demonstration lives in ./var; remove the folder to begin anew)"
  exec build/timon serve --data "$data" "$@"
}
