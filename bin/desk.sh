# ./madoguchi desk: certificates of desk agents, and 64 of them at once on this machine.
source "$top/bin/build.sh"

authority=$top/reader-connector/desk-authority/target/desk-authority.jar
agent=$top/reader-connector/desk-agent/target/desk-agent.jar

run() {
  local data=$top/data/desks minutes=10 words=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --minutes)
        [ $# -ge 2 ] || fail "$1 needs a value."
        if [ "$1" = --data ]; then data=$2; else minutes=$2; fi
        shift 2
        ;;
      *)
        words+=("$1")
        shift
        ;;
    esac
  done
  case "${words[0]:-}/${#words[@]}" in
    enrol/2 | enrol/3 | list/1 | revoke/2) certificates "$data" "${words[@]}" ;;
    load/1) load "$minutes" ;;
    *) fail "desk wants: enrol NAME [DAYS], list, revoke NAME, or load; ./madoguchi help shows the options." ;;
  esac
}

# certificates DIR enrol NAME [DAYS] | list | revoke NAME
certificates() {
  need_jdk
  build_desk
  (umask 077 && exec "$(java_command)" -Dfile.encoding=UTF-8 -jar "$authority" "$@")
  [ "$2" != enrol ] || say "the program for the desk's PC is $agent; config/desk-agent.properties explains its settings"
}

build_desk() {
  if [ -f "$authority" ] && [ -f "$agent" ] && [ -f "$top/reader-connector/desk-authority/target/.built" ] &&
    ! sources_newer_than "$top/reader-connector/desk-authority/target/.built"; then
    return 0
  fi
  local log=$top/reader-connector/desk-authority/target/build.log
  need_packages maven
  mkdir -p "${log%/*}"
  touch "${log%/*}/.new"
  say "building; log: $log"
  (umask 022 && cd "$top" && mvn -B -ntp package -DskipTests -Dspotless.check.skip=true \
    -pl reader-connector/desk-agent,reader-connector/desk-authority -am </dev/null >"$log" 2>&1) || {
    grep -E '^\[ERROR\]' "$log" | head -15 >&2
    fail "the build failed; its log is $log."
  }
  mv "${log%/*}/.new" "${log%/*}/.built"
}

# load MINUTES: the same test as in ./madoguchi test, for longer; prints its figures, fails when anything is lost
load() {
  [[ $1 =~ ^[1-9][0-9]{0,2}$ ]] || fail "--minutes needs a number from 1 to 999, not '$1'."
  local log=$top/reader-connector/adapter/target/desk-load.log verdict=0
  need_jdk
  need_packages maven
  mkdir -p "${log%/*}"
  say "64 desks for $1 minutes; log: $log"
  (cd "$top" && mvn -B -ntp test -pl reader-connector/adapter -am -Dtest=DeskFleetTest \
    -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true -Dmadoguchi.desks.minutes="$1" </dev/null >"$log" 2>&1) || verdict=$?
  sed -n '/^desks: /,/^desks end/p' "$log"
  [ "$verdict" = 0 ] || grep -E '^\[ERROR\] .*(DeskFleetTest|ERROR)' "$log" | head -5 >&2 || true
  [ "$verdict" = 0 ] || fail "something was lost or crossed, or the run itself failed; its log is $log."
}
