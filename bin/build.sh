# Building what runs: the Payara Micro bundle and the virtual devices.

bundle=$top/micro/target/bundle
virtual_terminal=$top/terminal-connector/virtual-terminal/target/virtual-terminal.jar
virtual_card=$top/reader-connector/virtual-card/target/virtual-card.jar

sources_newer_than() {
  [ -n "$(find "$top" \( -name target -o -name .git -o -name data -o -name node_modules \) -prune -o \
    -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$1" -print -quit)" ]
}

# build_bundle LOG
build_bundle() {
  local stamp=$top/micro/target/.built log=$1
  if [ -f "$stamp" ] && [ -f "$virtual_terminal" ] && [ -f "$virtual_card" ] && ! sources_newer_than "$stamp"; then
    return 0
  fi
  need_packages maven
  say "building (the first time takes minutes: Maven fetches its parts); log: $log"
  touch "$top/.building"
  (umask 022 && cd "$top" && mvn -B -ntp package -DskipTests -Dspotless.check.skip=true \
    -pl micro,terminal-connector/virtual-terminal,reader-connector/virtual-card -am </dev/null >"$log" 2>&1) || {
    grep -E '^\[ERROR\]' "$log" | head -15 >&2
    rm -f "$top/.building"
    fail "the build failed; its log is $log."
  }
  mv "$top/.building" "$stamp"
}
