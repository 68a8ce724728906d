# Sourced by ./dev: what must be there before anything is built. Everything is skipped when it is there already.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# missing_packages SECTION...: the packages of those sections that are not installed, one per line.
missing_packages() {
  local section package command
  while read -r section package command; do
    case " $* " in *" $section "*) ;; *) continue ;; esac
    if [ -n "$command" ] && command -v "$command" >/dev/null; then continue; fi
    case "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" in installed) ;; *) echo "$package" ;; esac
  done < <(sed -E '/^(#|$)/d' tools/debian-packages.txt)
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 -o Acquire::Retries=3 \
    install -y -q --no-install-recommends "$@" </dev/null
}

# Debian would start a PostgreSQL cluster and an nginx on installing them: we start our own, when and where we need them.
install_quietly() {
  local policy=/usr/sbin/policy-rc.d ours=no status=0
  if [ ! -e "$policy" ]; then
    ours=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod +x "$policy"
  fi
  if [[ " $* " == *" postgresql-15 "* ]]; then
    apt_install postgresql-common &&
      as_root sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf || status=1
  fi
  [ "$status" = 0 ] && apt_install "$@" || status=1
  if [ "$ours" = yes ]; then as_root rm -f "$policy"; fi
  return "$status"
}

# ensure_packages SECTION...
ensure_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "this needs Debian 12; missing here: $missing"
  say "installing $(echo "$missing" | wc -l) Debian packages"
  run_logged apt-update as_root apt-get -o DPkg::Lock::Timeout=900 -o Acquire::Retries=3 update -q
  # shellcheck disable=SC2086
  run_logged apt-install install_quietly $missing
}

# install_modules FOLDER: npm ci in the folder, once per lock file.
install_modules() {
  local stamp="$1/node_modules/.installed-for"
  local wanted
  wanted=$(cat "$1/package.json" "$1/package-lock.json" | sha256sum)
  [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
  say "npm ci in $1"
  run_logged "npm-${1//\//-}" npm ci --prefix "$1" --no-progress </dev/null
  echo "$wanted" >"$stamp"
}

# Debian's Node 18 fetches Node 22 and npm, pinned by tools/node/package-lock.json, into .tools/node.
ensure_node() {
  mkdir -p .tools/node
  cp tools/node/package.json tools/node/package-lock.json tools/node/.npmrc .tools/node/
  install_modules .tools/node
  export PATH="$root/.tools/node/node_modules/.bin:$PATH"
}
