# ./madoguchi audit: the ledger's keys, its export, its verification without a server, and retiring of months.
source "$top/bin/build.sh"
source "$top/bin/audit-tool.sh"

run() {
  local data=$top/data database='' file='' words=() tool=$top/micro/target/audit
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --database | --password-file)
        [ $# -ge 2 ] || fail "$1 needs a value."
        case $1 in --data) data=$2 ;; --database) database=$2 ;; *) file=$2 ;; esac
        shift 2
        ;;
      *)
        words+=("$1")
        shift
        ;;
    esac
  done
  need_jdk
  mkdir -p "$top/micro/target"
  build_bundle "$top/micro/target/audit-build.log"
  unpack_tool "$tool"
  name_database "$data" "$database" "$file"
  name_keystore "$data"
  export MADOGUCHI_DB_USER MADOGUCHI_DB_PASSWORD MADOGUCHI_DB_OWNER_USER MADOGUCHI_DB_OWNER_PASSWORD
  export MADOGUCHI_AUDIT_KEYSTORE_PASSWORD
  umask 077
  audit_tool "${words[@]}"
}

# name_database DATA URL FILE: as the demo does; without either the environment's MADOGUCHI_DB_… hold
name_database() {
  local data=$1 url=$2 file=$3
  if [ -n "$url" ]; then
    source "$top/bin/demo-files.sh"
    choose_database "$data" "$url" "$file"
  elif [ -z "${MADOGUCHI_DB_HOST:-}${MADOGUCHI_DB_URL:-}" ] && [ -s "$data/demo/database-password" ]; then
    export MADOGUCHI_DB_URL="jdbc:h2:file:$(cd "$data" && pwd)/db/madoguchi;IFEXISTS=TRUE"
    MADOGUCHI_DB_USER=madoguchi
    MADOGUCHI_DB_PASSWORD=$(cat "$data/demo/database-password")
  fi
}
