# What the demo keeps under its folder, and the settings it hands to the server.

demo_code=1311111111

# open_data DIR: makes the folders, prints the absolute path
open_data() {
  local data=$1 folder
  mkdir -p "$data" 2>/dev/null && [ -d "$data" ] && [ -w "$data" ] || fail "the folder $data cannot be made or written to; choose one with --data."
  data=$(cd "$data" && pwd)
  [[ $data != *[\;\\$'\n']* ]] || fail "the path $data holds a character that the database cannot take (; or \\); choose another with --data."
  [ "$(printf %s "$data/pcscd/pcscd.comm" | wc -c)" -le 100 ] || fail "the path $data is too long for the card service's socket (at most 83 bytes); choose a shorter one with --data."
  for folder in demo logs db capture server pcscd "terminal/$demo_code"/{req,res,face}; do
    mkdir -p "$data/$folder" 2>/dev/null && [ -w "$data/$folder" ] || fail "the folder $data/$folder cannot be made or written to."
  done
  echo "$data"
}

# The lock is inherited by every process of the demo: while one of them lives, no second demo starts.
lock_data() {
  exec 9>"$1/demo/lock" || fail "the file $1/demo/lock cannot be written."
  flock -n 9 || fail "a demo is already running on $1; stop it first or choose another folder with --data."
}

# choose_database DATA URL FILE: the password comes from the environment or that file, never from a command line,
# which every user of this machine can read in the list of processes
choose_database() {
  local data=$1 url=$2 file=${3:-} rest
  # only the server is told: start_server exports them for it
  export -n MADOGUCHI_DB_USER MADOGUCHI_DB_PASSWORD MADOGUCHI_DB_OWNER_USER MADOGUCHI_DB_OWNER_PASSWORD
  if [ -z "$url" ]; then
    [ -s "$data/demo/database-password" ] || random_word 24 >"$data/demo/database-password"
    database_kind=h2
    # WRITE_DELAY=0: a commit is with the operating system before anyone is told it is done
    export MADOGUCHI_DB_URL="jdbc:h2:file:$data/db/madoguchi;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
    MADOGUCHI_DB_USER=madoguchi
    chmod 600 "$data/demo/database-password"
    MADOGUCHI_DB_PASSWORD=$(cat "$data/demo/database-password")
    return
  fi
  [[ $url =~ ^postgres(ql)?://([^:@/]+)(:[^@]*)?@([^:/@]+)(:([0-9]+))?/([^/?]+)$ ]] ||
    fail "--database must look like postgresql://USER@HOST:PORT/DB."
  database_kind=postgresql
  export MADOGUCHI_DB_HOST=${BASH_REMATCH[4]} MADOGUCHI_DB_PORT=${BASH_REMATCH[6]:-5432}
  export MADOGUCHI_DB_NAME
  rest=("${BASH_REMATCH[@]}")
  MADOGUCHI_DB_USER=$(percent_decoded "${rest[2]}")
  [ -z "${rest[3]}" ] ||
    fail "the password in --database can be read by everybody in the list of processes: leave it out, change it, and give it in MADOGUCHI_DB_PASSWORD or in a file of your own (chmod 600): --password-file FILE."
  [ -z "$file" ] || MADOGUCHI_DB_PASSWORD=$(own_password "$file")
  [ -n "${MADOGUCHI_DB_PASSWORD:-}" ] ||
    fail "the password of ${rest[2]} is missing: MADOGUCHI_DB_PASSWORD, or --password-file FILE."
  MADOGUCHI_DB_NAME=$(percent_decoded "${rest[7]}")
  (exec 3<>"/dev/tcp/$MADOGUCHI_DB_HOST/$MADOGUCHI_DB_PORT") 2>/dev/null ||
    fail "no database answers at $MADOGUCHI_DB_HOST port $MADOGUCHI_DB_PORT."
}

# own_password FILE: its first line, if nobody else may read it
own_password() {
  [ -s "$1" ] || fail "the file $1 is empty or not there."
  [[ $(ls -ldL "$1") == -r[-w]-------* ]] || fail "others may read $1: chmod 600 $1, and change the password."
  head -n 1 "$1" | tr -d '\r\n'
}

percent_decoded() {
  printf '%b' "${1//%/\\x}"
}

# set_property FILE KEY VALUE: replaces the line of that key, commented out or not, or adds one
set_property() {
  local file=$1
  KEY=$2 VALUE=$3 awk '
    BEGIN { key = ENVIRON["KEY"]; line = key "=" ENVIRON["VALUE"] }
    !done && (index($0, key "=") == 1 || index($0, "#" key "=") == 1) { print line; done = 1; next }
    { print }
    END { if (!done) print line }' "$file" >"$file.new"
  mv "$file.new" "$file"
}

write_settings() {
  local data=$1 file=$1/madoguchi.properties
  [ -s "$file" ] || cat "$top/config/madoguchi.properties" >"$file"
  set_property "$file" terminal.root "$data/terminal"
  set_property "$file" terminal.main.code "$demo_code"
  # the virtual terminal writes the reader's number behind the code
  set_property "$file" terminal.main.readerPattern '_face_\\d{10}([0-9a-f]{2})'
  set_property "$file" capture.dir "$data/capture"
  set_property "$file" reader.socket "$data/pcscd/pcscd.comm"
  # the authorities of the virtual cards; their policies are under the arc for examples
  set_property "$file" certificate.trust "$data/pcscd/trust"
  set_property "$file" certificate.policies 2.999.392.200149.8.5.1.3.30
  set_property "$file" certificate.revocation ocsp
}

# DIR/demo/users: name, password, roles, display name; made once, so that a second start prints the same.
# Two roles are only added to another one, which stands behind the comma.
write_users() {
  local file=$1/demo/users name role display
  if [ ! -s "$file" ]; then
    while read -r name role display; do
      printf '%s\t%s\t%s\t%s\n' "$name" "$(random_word 12)" "$role" "$display"
    done <<'USERS' >"$file.new"
clerk CLERK 受付 花子
lead CLERK_LEAD 受付 主任
billing BILLING 医事 次郎
doctor DOCTOR 試験 医師
dentist DENTIST 試験 歯科
pharmacist PHARMACIST 試験 薬子
granted GRANTED 看護 三郎
er ER_VIEWER,DOCTOR 救急 四郎
disaster DISASTER_VIEWER,CLERK 災害 五郎
admin ADMIN 管理 六郎
admin2 ADMIN 管理 八郎
auditor AUDITOR 監査 七子
USERS
    mv "$file.new" "$file"
  fi
  # the folder may be older than the rule that only its owner reads it
  chmod 600 "$file"
  export -n MADOGUCHI_INITIAL_ACCOUNTS
  # accounts whose passwords lie in a file come into a database of the demo alone
  MADOGUCHI_INITIAL_ACCOUNTS=$(cat "$file")
}

# DIR/demo/program-key.pem: of the demo's own program, which hands the register over; the owner's alone
write_program() {
  local key=$1/demo/program-key.pem
  [ -s "$key" ] || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$key" 2>/dev/null ||
    fail "the key $key cannot be made; is openssl there?"
  chmod 600 "$key"
  export -n MADOGUCHI_INITIAL_PROGRAMS
  MADOGUCHI_INITIAL_PROGRAMS=$(printf 'demo-emr\tSERVICE\t127.0.0.0/8\talone\t%s\t電子カルテ連携' "$(openssl pkey -in "$key" -pubout | grep -v -- ----- | tr -d '\n')")
}
