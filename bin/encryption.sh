# ./madoguchi encryption: the keystore that wraps the keys of the rows' encryption.
source "$top/bin/build.sh"
source "$top/bin/audit-tool.sh"

run() {
  local data=$top/data words=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        [ $# -ge 2 ] || fail "$1 needs a value."
        data=$2
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
  build_bundle "$top/micro/target/encryption-build.log"
  unpack_tool "$top/micro/target/audit"
  name_data_keystore "$data"
  export MADOGUCHI_DATA_KEYSTORE_PASSWORD
  umask 077
  encryption_tool "${words[@]}"
}
