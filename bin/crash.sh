# ./madoguchi crash: kill -9 again and again while files stream in; prints what became of every file.

run() {
  local small=1000 server=50 nodes=50 seed=
  while [ $# -gt 0 ]; do
    case $1 in
      --small) small=$(number_after "$@") ;;
      --server) server=$(number_after "$@") ;;
      --nodes) nodes=$(number_after "$@") ;;
      --seed) seed=$(number_after "$@") ;;
      *) fail "crash takes --small N, --server N, --nodes N and --seed S, not '$1'." ;;
    esac
    shift 2
  done
  cd "$top"
  need_jdk
  need_packages maven
  if [ "$small" -gt 0 ]; then
    kill_again_and_again test terminal-connector/adapter -Dtest=CrashTest \
      -Dmadoguchi.crash.kills="$small" ${seed:+-Dmadoguchi.crash.seed="$seed"}
  fi
  if [ $((server + nodes)) -gt 0 ]; then
    need_packages pcscd libpcsclite1 vsmartcard-vpcd
    need_pcscd_folder
    need_browser
  fi
  if [ "$server" -gt 0 ]; then
    kill_again_and_again verify \
      acceptance,terminal-connector/virtual-terminal,reader-connector/virtual-card \
      -Dtest=none -Dit.test=ServerCrashIT \
      -Dmadoguchi.crash.server="$server" ${seed:+-Dmadoguchi.crash.seed="$seed"}
  fi
  if [ "$nodes" -gt 0 ]; then
    need_packages haproxy
    kill_again_and_again verify \
      acceptance,terminal-connector/virtual-terminal,reader-connector/virtual-card \
      -Dtest=none -Dit.test=TwoServersIT \
      -Dmadoguchi.crash.nodes="$nodes" ${seed:+-Dmadoguchi.crash.seed="$seed"}
  fi
}

number_after() {
  [[ ${2:-} =~ ^[0-9]+$ ]] || fail "$1 wants a number."
  echo "$2"
}

# kill_again_and_again PHASE MODULES OPTION...
kill_again_and_again() {
  local phase=$1 modules=$2
  shift 2
  mvn -B -ntp -q "$phase" -pl "$modules" -am -Dspotless.check.skip=true \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false "$@" </dev/null ||
    fail "not every file was stored exactly once, or the run itself failed; see above."
}
