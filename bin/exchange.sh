# ./madoguchi exchange: what the exchange with the terminals did today, whether or not the server runs.
source "$top/bin/build.sh"

# The command lives in the connector; nested jars cannot be run, so they are laid out once.
connector_classes() {
  local rar=$bundle/terminal-connector.rar built=$top/terminal-connector/adapter/target/terminal-connector.rar
  local jars=$top/terminal-connector/adapter/target/command log
  [ -f "$rar" ] || rar=$built
  if [ ! -f "$rar" ]; then
    need_packages maven >&2
    log=$(mktemp)
    (cd "$top" && mvn -B -ntp package -DskipTests -Dspotless.check.skip=true -pl terminal-connector/adapter -am </dev/null >"$log" 2>&1) ||
      fail "the connector could not be built; the log is $log."
    rm -f "$log"
  fi
  if [ ! -d "$jars" ] || [ "$rar" -nt "$jars" ]; then
    rm -rf "$jars.new" && mkdir -p "$jars.new"
    (cd "$jars.new" && "$(java_command | sed 's/java$/jar/')" xf "$rar") || fail "$rar cannot be unpacked."
    rm -rf "$jars" && mv "$jars.new" "$jars"
    touch "$jars"
  fi
  echo "$jars/*"
}

run() {
  local data=./data classes words=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --locale)
        [ $# -ge 2 ] || fail "$1 needs a value."
        if [ "$1" = --data ]; then data=$2; else words+=("$1" "$2"); fi
        shift 2
        ;;
      *)
        words+=("$1")
        shift
        ;;
    esac
  done
  [ -r "$data/madoguchi.properties" ] || fail "there is no $data/madoguchi.properties; choose the folder with --data."
  need_jdk
  classes=$(connector_classes) || exit 1
  exec "$(java_command)" -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -cp "$classes" jp.madoguchi.terminal.command.ExchangeCommand "$data/madoguchi.properties" "${words[@]}"
}
