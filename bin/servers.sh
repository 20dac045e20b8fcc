# ./madoguchi servers: the same EAR on each server of config/server, fetched, prepared by the scripts that
# its administrator uses, started, and checked from outside.
source "$top/bin/server-products.sh"

# the tests that are checks, and how the table calls them
server_checks='logIn:log-in refusals:403s faceFileAndPush:face+push numberPath:number cardAtTheServer:card
  cardAtADesk:desk-card behindAProxyThatEndsTls:proxy databaseAwayAndBack:db-away startWithoutDatabase:no-db-start'

run() {
  local names=() data=$top/data name failed=0 left_out=() asked
  while [ $# -gt 0 ]; do
    case $1 in
      --data) data=${2:?--data needs a folder}; shift 2 ;;
      -*) fail "servers takes names and --data DIR, not '$1'." ;;
      *) server_known "$1" || fail "there is no server '$1'; there are: $(server_names | xargs)."; names+=("$1"); shift ;;
    esac
  done
  asked=${#names[@]}
  [ "$asked" -gt 0 ] || mapfile -t names < <(server_names)
  cd "$top"
  need_jdk
  need_packages maven curl pcscd libpcsclite1 vsmartcard-vpcd fonts-noto-cjk
  need_pcscd_folder
  need_browser
  mkdir -p "$data/servers" "$data/logs"
  data=$(cd "$data" && pwd)
  for name in "${names[@]}"; do
    if ! server_java "$name" >/dev/null; then
      left_out+=("$name (no JDK $(product "$name" java) or newer on this machine)")
      continue
    fi
    fetch_server "$name" "$data/servers"
    check_server "$name" "$data" || failed=1
  done
  server_table "${names[@]}" || failed=1
  [ ${#left_out[@]} = 0 ] || printf 'left out: %s\n' "${left_out[@]}"
  # who names a server wants to see it
  [ "$failed" = 0 ] && { [ "$asked" = 0 ] || [ ${#left_out[@]} = 0 ]; }
}

# check_server NAME DATA: its log holds what Maven said
check_server() {
  local name=$1 data=$2 log=$2/logs/server-$1.log
  say "$(product "$name" artifact): fetched; now prepared, started and checked (log: $log)"
  rm -f "$top/acceptance/target/servers/$name".*
  mvn -B -ntp verify -pl acceptance,reader-connector/desk-agent,reader-connector/desk-authority,reader-connector/virtual-card,terminal-connector/virtual-terminal \
    -am -Dspotless.check.skip=true -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test='SameEarIT,SameEarWithoutDatabaseIT' -Dfailsafe.failIfNoSpecifiedTests=false -Dmadoguchi.test.without=none \
    -Dmadoguchi.server="$name" -Dmadoguchi.servers.home="$data/servers" \
    -Dmadoguchi.server.java="$(server_java "$name")" </dev/null >"$log" 2>&1 || {
    grep -E '^\[ERROR\] +[A-Z][A-Za-z]*IT|COMPILATION ERROR|is missing' "$log" | head -12 >&2
    say "$name failed; its log is $log"
    keep_reports "$name"
    return 1
  }
  keep_reports "$name"
}

# the next server's run writes over them
keep_reports() {
  cat "$top"/acceptance/target/failsafe-reports/TEST-*SameEar*.xml >"$top/acceptance/target/servers/$1.checks" 2>/dev/null || true
}

# server_table NAME...: servers by checks; fails when the servers did not all get the same EAR
server_table() {
  local name check test label column
  printf '\n%-12s' server
  for check in $server_checks; do
    label=${check#*:}
    printf ' %-11s' "$label"
  done
  printf ' %8s %9s  %s\n' 'start s' 'memory MB' 'EAR (SHA-256)'
  for name in "$@"; do
    printf '%-12s' "$name"
    for check in $server_checks; do
      test=${check%%:*}
      printf ' %-11s' "$(check_result "$name" "$test")"
    done
    printf ' %8s %9s  %s\n' "$(fact "$name" start)" "$(fact "$name" resident)" "$(fact "$name" ear | cut -c1-16)"
  done
  column=$(for name in "$@"; do fact "$name" ear; done | grep -v '^-$' | sort -u | wc -l)
  [ "$column" -le 1 ] || { echo "the servers did not get the same EAR"; return 1; }
}

# check_result NAME TEST: ok, FAILED, or - when it did not run
check_result() {
  local file=$top/acceptance/target/servers/$1.checks
  [ -f "$file" ] || { echo -; return; }
  awk -v test="name=\"$2" '
    /<testcase / { ours = index($0, test "\"") || index($0, test "(") || index($0, test "{"); if (ours) result = "ok" }
    ours && /<(failure|error)[ >]/ { result = "FAILED" }
    END { print result == "" ? "-" : result }' "$file"
}

# fact NAME KEY
fact() {
  local found
  found=$(sed -n "s/^$2=//p" "$top/acceptance/target/servers/$1.facts" 2>/dev/null || true)
  echo "${found:--}"
}
