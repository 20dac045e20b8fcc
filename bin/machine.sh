# What this machine must have. Every complaint is one sentence that names the missing part.

fail() {
  echo "madoguchi: $*" >&2
  exit 1
}

say() {
  echo "madoguchi: $*"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else echo java; fi
}

need_jdk() {
  local java version
  java=$(java_command)
  command -v "$java" >/dev/null || fail "no Java found; install a JDK 17 or newer (apt-get install openjdk-17-jdk-headless)."
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  [ "${version%%.*}" -ge 17 ] 2>/dev/null || fail "Java ${version:-unknown} is too old; a JDK 17 or newer is needed ($java)."
  command -v "${java}c" >/dev/null || fail "Java $version is here without its compiler; a JDK is needed, not only a JRE (apt-get install openjdk-17-jdk-headless)."
  JAVA_VERSION=${version%%.*}
}

# need_packages NAME...: installs the Debian packages that are not there
need_packages() {
  local missing=() name
  command -v dpkg-query >/dev/null || fail "this system has no Debian packages; install by hand: $*."
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q ' installed$' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  as_root apt-get update -qq || say "the package lists could not be refreshed; trying with the old ones"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null ||
    fail "these packages are missing and could not be installed: ${missing[*]}."
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "neither root nor sudo is here to do: $*."
  fi
}

# the one without a window takes half of the processor's time; not every distribution has it
need_browser() {
  local program
  ! command -v chromium-headless-shell >/dev/null || return 0
  ! (apt-cache show chromium-headless-shell >/dev/null 2>&1 && need_packages chromium-headless-shell) || return 0
  for program in chromium chromium-browser google-chrome; do
    ! command -v "$program" >/dev/null || return 0
  done
  need_packages chromium
}

# the directory that the tests start by themselves; without a configuration of its own the package starts none
need_directory() {
  [ ! -x /usr/sbin/slapd ] || return 0
  echo 'slapd slapd/no_configuration boolean true' | as_root debconf-set-selections
  need_packages slapd
}

# the card service refuses to run without this folder, although a private one keeps nothing in it
need_pcscd_folder() {
  [ -d /run/pcscd ] || as_root mkdir -p /run/pcscd
}

port_in_use() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# free_port FROM: the first port from there on that nobody listens on
free_port() {
  local port=$1
  while port_in_use "$port"; do port=$((port + 1)); done
  echo "$port"
}

random_word() {
  # no characters that are mistaken for one another when read from a screen
  LC_ALL=C tr -dc 'abcdefghjkmnpqrstuvwxyz23456789' </dev/urandom | head -c "$1" || true
}
