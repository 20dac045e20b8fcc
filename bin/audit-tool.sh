# The command-line tools out of the bundle, and the keystores of audit and data.

# the application's own classes and the two drivers; nothing of the server
unpack_tool() {
  local tool=$1 driver jar h2
  [ "$bundle/madoguchi.war" -nt "$tool/.unpacked" ] || return 0
  rm -rf "$tool" && mkdir -p "$tool"
  jar=$(dirname "$(readlink -f "$(command -v "$(java_command)c")")")/jar
  (cd "$tool" && "$jar" xf "$bundle/madoguchi.war" WEB-INF/lib) ||
    fail "the program's classes could not be unpacked from $bundle/madoguchi.war."
  # the version that the build names, not whatever else lies in the repository of this machine
  h2=$(sed -n 's|.*<h2.version>\(.*\)</h2.version>.*|\1|p' "$top/pom.xml")
  for driver in "$bundle"/postgresql*.jar ~/.m2/repository/com/h2database/h2/"$h2/h2-$h2.jar"; do
    [ ! -s "$driver" ] || cp "$driver" "$tool/"
  done
  touch "$tool/.unpacked"
}

# audit_tool WORD...: build_bundle and unpack_tool come first
audit_tool() {
  local tool=$top/micro/target/audit
  "$(java_command)" -Dfile.encoding=UTF-8 -cp "$tool/WEB-INF/lib/*:$tool/*" \
    jp.madoguchi.audit.internal.proof.AuditTool "$@"
}

# encryption_tool WORD...: likewise
encryption_tool() {
  local tool=$top/micro/target/audit
  "$(java_command)" -Dfile.encoding=UTF-8 -cp "$tool/WEB-INF/lib/*:$tool/*" \
    jp.madoguchi.encryption.internal.keystore.EncryptionTool "$@"
}

# name_data_keystore DATA: the environment's, or the demo's own
name_data_keystore() {
  [ -z "${MADOGUCHI_DATA_KEYSTORE:-}" ] || return 0
  if [ -s "$1/encryption/data.p12" ]; then
    export MADOGUCHI_DATA_KEYSTORE=$1/encryption/data.p12 MADOGUCHI_DATA_KEYSTORE_PASSWORD
    MADOGUCHI_DATA_KEYSTORE_PASSWORD=$(cat "$1/encryption/password")
  fi
}

# make_data_keystore DATA: the demo's own, made once
make_data_keystore() {
  local data=$1
  if [ -z "${MADOGUCHI_DATA_KEYSTORE:-}" ] && [ ! -s "$data/encryption/data.p12" ]; then
    unpack_tool "$top/micro/target/audit"
    mkdir -p "$data/encryption" && chmod 700 "$data/encryption"
    (umask 077 && random_word 24 >"$data/encryption/password")
    MADOGUCHI_DATA_KEYSTORE=$data/encryption/data.p12 MADOGUCHI_DATA_KEYSTORE_PASSWORD=$(cat "$data/encryption/password") \
      encryption_tool key >/dev/null || fail "the keystore of the data could not be made in $data/encryption."
  fi
  name_data_keystore "$data"
  export -n MADOGUCHI_DATA_KEYSTORE_PASSWORD
}

# name_keystore DATA: the environment's, or the demo's own
name_keystore() {
  [ -z "${MADOGUCHI_AUDIT_KEYSTORE:-}" ] || return 0
  if [ -s "$1/audit/audit.p12" ]; then
    export MADOGUCHI_AUDIT_KEYSTORE=$1/audit/audit.p12 MADOGUCHI_AUDIT_KEYSTORE_PASSWORD
    MADOGUCHI_AUDIT_KEYSTORE_PASSWORD=$(cat "$1/audit/password")
  fi
}

# make_keystore DATA: the demo's own, made once; a hospital keeps it where the database's backups are not
make_keystore() {
  local data=$1
  if [ ! -s "$data/audit/audit.p12" ]; then
    unpack_tool "$top/micro/target/audit"
    mkdir -p "$data/audit" && chmod 700 "$data/audit"
    (umask 077 && random_word 24 >"$data/audit/password")
    MADOGUCHI_AUDIT_KEYSTORE=$data/audit/audit.p12 MADOGUCHI_AUDIT_KEYSTORE_PASSWORD=$(cat "$data/audit/password") \
      audit_tool key >/dev/null || fail "the audit's keystore could not be made in $data/audit."
  fi
  name_keystore "$data"
  # only the server is told: start_server exports it for it
  export -n MADOGUCHI_AUDIT_KEYSTORE_PASSWORD
}
