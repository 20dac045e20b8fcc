# The servers of config/server: what each is, where it is fetched from, which Java it wants.

server_names() {
  local file
  for file in "$top"/config/server/*/product; do basename "$(dirname "$file")"; done
}

server_known() {
  [ -f "$top/config/server/$1/product" ]
}

# product NAME KEY
product() {
  sed -n "s/^$2=//p" "$top/config/server/$1/product"
}

# the home of a JDK that is new enough: ours, else the newest that this machine has
server_java() {
  local wanted home version best=0 found=
  wanted=$(product "$1" java)
  if [ "$JAVA_VERSION" -ge "$wanted" ]; then
    "$(java_command)" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    return
  fi
  for home in /usr/lib/jvm/*/ "$HOME"/.sdkman/candidates/java/*/; do
    [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -gt "$best" ]; then
      best=$version
      found=${home%/}
    fi
  done
  [ "$best" -ge "$wanted" ] && echo "$found"
}

# fetch_server NAME FOLDER: by Maven, once; unpacked in FOLDER/NAME
fetch_server() {
  local name=$1 home=$2/$1
  [ ! -d "$home/$(product "$name" folder)" ] || return 0
  say "fetching $(product "$name" artifact)"
  rm -rf "$home.part"
  mkdir -p "$home.part"
  mvn -B -ntp -q -f "$top/pom.xml" -N dependency:unpack -Dartifact="$(product "$name" artifact)" -DoutputDirectory="$home.part" </dev/null ||
    fail "$(product "$name" artifact) could not be fetched by Maven."
  [ -d "$home.part/$(product "$name" folder)" ] || fail "$(product "$name" artifact) holds no folder $(product "$name" folder)."
  rm -rf "$home"
  mv "$home.part" "$home"
}
