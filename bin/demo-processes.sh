# The demo's processes: two virtual devices and the server.

pids=() names=()

# start NAME LOG COMMAND...: also when this script is killed outright, its children get a SIGTERM
start() {
  local name=$1 log=$2
  shift 2
  [ ! -s "$log" ] || mv "$log" "$log.1"
  setpriv --pdeathsig TERM "$@" </dev/null >>"$log" 2>&1 &
  pids+=($!) names+=("$name")
}

start_devices() {
  local data=$1 port=$2 visits=$3 scenario=${4:-} java terminal_port reader_port
  java=$(java_command)
  terminal_port=$(free_port $((port + 1)))
  reader_port=$(free_port $((terminal_port + 1)))
  printf 'terminal=%s\nreader=%s\nserver=%s\n' "$terminal_port" "$reader_port" "$port" >"$data/demo/ports"
  set_property "$data/madoguchi.properties" certificate.revocation.source "http://127.0.0.1:$reader_port/ocsp"
  start 'virtual terminal' "$data/logs/terminal.log" "$java" -Xmx192m -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    -jar "$virtual_terminal" --root "$data/terminal" --code "$demo_code" --port "$terminal_port" --visits "$visits" \
    --cards-url "http://127.0.0.1:$reader_port" ${scenario:+--scenario "$scenario"}
  # started by root, the card service runs as nobody and must be able to read its own settings
  start 'virtual card readers' "$data/logs/reader.log" sh -c 'umask 022 && exec "$@"' sh "$java" -Xmx96m -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    -jar "$virtual_card" --dir "$data/pcscd" --readers 2 --control-port "$reader_port"
}

# start_server DATA PORT [NODE]: the only server, or one of several by its name
start_server() {
  local data=$1 port=$2 node=${3:-} home=$1/server settings=$1/madoguchi.properties options=()
  if [ -n "$node" ]; then
    home=$data/server-$node
    settings=$data/madoguchi-$node.properties
    options=(-Dmadoguchi.node="$node" -Dmadoguchi.proxy.trusted=127.0.0.1)
  fi
  export MADOGUCHI_HTTP_ADDRESS=127.0.0.1 MADOGUCHI_DEMO=true
  # whatever else is started here inherits no password
  export MADOGUCHI_DB_USER MADOGUCHI_DB_PASSWORD MADOGUCHI_INITIAL_ACCOUNTS MADOGUCHI_INITIAL_PROGRAMS MADOGUCHI_AUDIT_KEYSTORE_PASSWORD MADOGUCHI_DATA_KEYSTORE_PASSWORD
  export MADOGUCHI_DB_OWNER_USER MADOGUCHI_DB_OWNER_PASSWORD
  start "server${node:+ $node}" "$data/logs/server${node:+-$node}.log" "$top/config/payara-micro/start.sh" "$bundle" "$home" "${server_options[@]}" \
    "${options[@]}" -Djava.io.tmpdir="$home" -Dmadoguchi.config="$settings" -jar "$bundle/madoguchi-server.jar" --nocluster --disablephonehome \
    --unpackdir "$home/unpacked" --logproperties "$top/config/payara-micro/logging.properties" \
    --prebootcommandfile "$top/config/payara-micro/$database_kind.asadmin" \
    --deploy "$bundle/terminal-connector.rar" --deploy "$bundle/reader-connector.rar" \
    --deploy "$bundle/madoguchi.war" --deploy "$bundle/ROOT.war" --port "$port"
  export -n MADOGUCHI_DB_USER MADOGUCHI_DB_PASSWORD MADOGUCHI_INITIAL_ACCOUNTS MADOGUCHI_INITIAL_PROGRAMS MADOGUCHI_AUDIT_KEYSTORE_PASSWORD MADOGUCHI_DATA_KEYSTORE_PASSWORD
  export -n MADOGUCHI_DB_OWNER_USER MADOGUCHI_DB_OWNER_PASSWORD MADOGUCHI_DEMO
}

# start-up: one simple collector, the national clock, UTF-8 whatever the machine's locale is
server_options=(-Xmx768m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Tokyo)

# Payara Micro reports itself ready even when the application failed: only the application's page counts
await_server() {
  local data=$1 port=$2 log=$1/logs/server${3:+-$3}.log seconds=0 spare=20
  say "starting; log: $log"
  until usable "http://127.0.0.1:$port/madoguchi"; do
    report_dead "$data"
    ! grep -q 'Payara Micro .* ready in' "$log" || spare=$((spare - 1))
    [ "$spare" -gt 0 ] || fail "the server runs, but the application did not start; see $log."
    [ $((seconds += 1)) -le 360 ] || fail "the server did not become usable in three minutes; see $log."
    sleep 0.5 || true
  done
}

# the log-in page draws and the database has its tables
usable() {
  local page
  for page in login.xhtml health/ready; do
    curl -fsS -o /dev/null --max-time 20 "$1/$page" 2>/dev/null || return 1
  done
}

report_dead() {
  local i
  for i in "${!pids[@]}"; do
    kill -0 "${pids[$i]}" 2>/dev/null || fail "the ${names[$i]} ended by itself; see the logs in $1/logs."
  done
}

# The hospital's register: the virtual population arrives by the same feed as a hospital's own.
load_patients() {
  local data=$1 port=$2 scenario=${3:-} token answer
  [ ! -e "$data/demo/patients-loaded" ] || return 0
  "$(java_command)" -Dfile.encoding=UTF-8 -jar "$virtual_terminal" --export-patients "$data/demo/patients.csv" \
    ${scenario:+--scenario "$scenario"} 2>>"$data/logs/terminal.log" ||
    fail "the virtual population could not be written; see $data/logs/terminal.log."
  token=$("$top/bin/program-token.sh" "http://127.0.0.1:$port/madoguchi" demo-emr "$data/demo/program-key.pem") ||
    fail "the demo's program got no token, so the register stays empty; a database of an earlier demo knows another key."
  answer=$(curl -sS -o "$data/logs/patients.log" -w '%{http_code}' --max-time 120 -K - <<<"header = \"Authorization: Bearer $token\"" \
    -H 'Content-Type: text/csv; charset=UTF-8' --data-binary @"$data/demo/patients.csv" "http://127.0.0.1:$port/madoguchi/api/patients" 2>&1) || true
  [[ $answer == 2?? ]] || fail "the patients could not be loaded into the register (answer $answer); see $data/logs/patients.log."
  touch "$data/demo/patients-loaded"
}

announce() {
  local data=$1 port=$2
  echo "ready: http://127.0.0.1:$port/madoguchi/"
  awk -F'\t' '{ sub(/,.*/, "", $3); print "user: " $1 " " $2 " " $3 }' "$data/demo/users"
  say "a program for the programming interface: demo-emr, its key $data/demo/program-key.pem; bin/program-token.sh gets it a token"
  say "the virtual terminal's page, where people put their cards and faults are switched: http://127.0.0.1:$(device_port "$data" terminal)/"
  say "or: ./madoguchi visit --data $data; cards at the desk: ./madoguchi cards --data $data; Ctrl-C ends everything"
}

watch_processes() {
  wait -n "${pids[@]}" || true
  report_dead "$1"
}

# the server first, so that it does not report devices as lost that we took away ourselves
stop_all() {
  trap '' INT TERM HUP
  trap - EXIT
  local i
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    stop_one "${pids[$i]}"
  done
  pids=()
  rm -f "${data:-/nonexistent}/demo/ports"
}

stop_one() {
  local pid=$1 tenths=0
  kill -TERM "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do
    [ $((tenths += 1)) -le 600 ] || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.1
  done
  wait "$pid" 2>/dev/null || true
}
