# ./madoguchi demo: everything on this machine, everything written under one folder.
source "$top/bin/build.sh"
source "$top/bin/demo-files.sh"
source "$top/bin/demo-processes.sh"
source "$top/bin/demo-nodes.sh"
source "$top/bin/devices.sh"
source "$top/bin/audit-tool.sh"

run() {
  # started in the background, a shell script would be deaf to the interrupt that is to stop it
  [ -n "${MADOGUCHI_SIGNALS:-}" ] || MADOGUCHI_SIGNALS=default exec env --default-signal=INT,TERM,HUP "$top/madoguchi" demo "$@"
  local port=8080 data=./data database='' password='' visits=0 scenario='' nodes=1
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || [[ $1 != --* ]] || fail "$1 needs a value."
    case $1 in
      --port) port=$2 ;;
      --data) data=$2 ;;
      --database) database=$2 ;;
      --password-file) password=$2 ;;
      --visits) visits=$2 ;;
      --scenario) scenario=$2 ;;
      --nodes) nodes=$2 ;;
      *) fail "demo does not know '$1'; ./madoguchi help shows its options." ;;
    esac
    shift 2
  done
  [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || fail "--port $port is no port number (1 to 65535)."
  [[ $visits =~ ^[0-9]{1,4}$ ]] || fail "--visits $visits is no number of visits a minute."
  [ -z "$scenario" ] || [ -r "$scenario" ] || fail "the scenario $scenario cannot be read."
  [[ $nodes =~ ^[12]$ ]] || fail "--nodes $nodes: the demo starts 1 server, or 2 behind a balancer."
  [ "$nodes" = 1 ] || [ -n "$database" ] || fail "two servers need PostgreSQL, which is their only referee: a file of H2 belongs to one server. Add --database postgresql://USER@HOST:PORT/DB, or leave --nodes out."
  umask 077
  data=$(open_data "$data") || exit 1
  lock_data "$data"
  ! port_in_use "$port" || fail "port $port is in use by another program; choose one with --port."
  choose_database "$data" "$database" "$password"
  need_jdk
  need_packages pcscd libpcsclite1 vsmartcard-vpcd curl openssl
  [ "$nodes" = 1 ] || need_packages haproxy
  need_pcscd_folder
  build_bundle "$data/logs/build.log"
  write_settings "$data"
  write_users "$data"
  make_keystore "$data"
  make_data_keystore "$data"
  write_program "$data"

  trap 'stop_all; exit 130' INT
  trap 'stop_all; exit 143' TERM HUP
  trap stop_all EXIT
  start_devices "$data" "$port" "$visits" "$scenario"
  if [ "$nodes" = 1 ]; then
    start_server "$data" "$port"
    await_server "$data" "$port"
  else
    start_nodes "$data" "$port"
  fi
  load_patients "$data" "$port" "$scenario"
  announce "$data" "$port"
  [ "$nodes" = 1 ] || watch_nodes "$data"
  watch_processes "$data"
}
