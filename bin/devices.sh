# ./madoguchi visit and ./madoguchi cards: what people do at the running demo's devices.

# device_port DIR terminal|reader
device_port() {
  local file=$1/demo/ports
  [ -r "$file" ] || fail "no demo is running on $1; start it with ./madoguchi demo --data $1."
  sed -n "s/^$2=//p" "$file"
}

ask() {
  local answer
  answer=$(curl -sS --fail-with-body --max-time 20 "$@" 2>&1) || fail "the virtual device did not do it: $answer"
  echo "$answer"
}

post() {
  ask -H 'Content-Type: application/json' --data-raw "$2" "$1"
}

visit() {
  local data=./data person='' reader=1 port
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || fail "$1 needs a value."
    case $1 in
      --data) data=$2 ;;
      --person) person=$2 ;;
      --reader) reader=$2 ;;
      *) fail "visit does not know '$1'; ./madoguchi help shows its options." ;;
    esac
    shift 2
  done
  # a number of the virtual population (P0001 is 1), a 患者番号, or a story such as VALID; nobody named: anybody
  [[ ! $person =~ ^P0*([1-9][0-9]*)$ ]] || person=${BASH_REMATCH[1]}
  [ -n "$person" ] || person=$((RANDOM % 200 + 1))
  [[ $person =~ ^[A-Za-z0-9_]+$ ]] || fail "--person $person is no person of the virtual population (P0001 …)."
  [[ $reader =~ ^[0-9]{1,3}$ ]] || fail "--reader $reader is no reader number (1, 2 …)."
  port=$(device_port "$data" terminal) || exit 1
  post "http://127.0.0.1:$port/visits" "{\"person\":\"$person\",\"reader\":$reader}"
}

cards() {
  local data=./data port url
  local words=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        [ $# -ge 2 ] || fail "--data needs a value."
        data=$2
        shift 2
        ;;
      *)
        words+=("$1")
        shift
        ;;
    esac
  done
  port=$(device_port "$data" reader) || exit 1
  url=http://127.0.0.1:$port
  case "${words[0]:-list}/${#words[@]}" in
    list/0 | list/1) ask "$url/cards.txt" ;;
    put/3) post "$url/put" "{\"card\":\"${words[1]}\",\"reader\":\"${words[2]}\"}" ;;
    remove/2) post "$url/remove" "{\"reader\":\"${words[1]}\"}" ;;
    *) fail "cards wants: list, put CARD READER, or remove READER." ;;
  esac
}
