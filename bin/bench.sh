# ./madoguchi bench: measures the running system; --help lists the options.
source "$top/bin/build.sh"
source "$top/bin/demo-processes.sh"

help() {
  cat <<'HELP'
./madoguchi bench [PARTS] [options]: measures on this machine, judges nothing
  --quick             one minute of results, one start of each form, fewer rounds, short runs of JMH
  --clients N         browsers on the push channel, one of them real (60)
  --readers N         face readers (32)
  --per-minute N      results a minute (40)
  --minutes N         minutes of results (5)
  --drop rename|write how a file gets its final name (rename)
  --database postgresql|h2   of the latency and page parts (postgresql)
  --starts N          starts of each form, each cold and warm (3)
  --rounds N          rounds of the page comparison, five requests each, and of the card's (60)
  --only PARTS        of latency,pages,board,start,bulk,register,messages,card,matching,years,audit,access,clinical, separated by commas (all; pages and board come after latency)
                      (PARTS may stand first: ./madoguchi bench years --quick)
  --jvm OPTION        one more option of the server's JVM; may be repeated
HELP
}

run() {
  case " $* " in *' --help '*) help; return ;; esac
  local commit
  need_jdk
  need_packages maven fonts-noto-cjk pcscd libpcsclite1 vsmartcard-vpcd opensc opensc-pkcs11
  need_pcscd_folder
  need_browser
  cd "$top"
  case ${1:-} in
    [a-z]*) set -- --only "$@" ;;  # bench years is bench --only years
  esac
  build_bench
  commit=$(git describe --always --dirty 2>/dev/null || echo unknown)
  exec "$(java_command)" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Tokyo \
    -Dmadoguchi.top="$top" -Dmadoguchi.commit="$commit" -Dmadoguchi.server-options="${server_options[*]}" \
    -jar "$top/bench/target/bench.jar" "$@"
}

build_bench() {
  local stamp=$top/bench/target/.built log=$top/bench/target/build.log
  if [ -f "$stamp" ] && ! sources_newer_than "$stamp"; then
    return 0
  fi
  mkdir -p "$top/bench/target"
  say "building; log: $log"
  touch "$stamp.new"
  (umask 022 && mvn -B -ntp package -DskipTests -Dspotless.check.skip=true -pl bench,micro,terminal-connector/virtual-terminal -am </dev/null >"$log" 2>&1) || {
    grep -E '^\[ERROR\]' "$log" | head -15 >&2
    fail "the build failed; its log is $log."
  }
  mv "$stamp.new" "$stamp"
}
