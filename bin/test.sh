# ./madoguchi test: the tests, in three lanes. Nothing is left out silently: what a lane leaves out is
# named at its end, and what could not run is a failure.

# tags of a test class, which CONTRIBUTING.md explains; a class without one is in every lane
known_tags='device directory wine slow crash server long'

run() {
  local lane=test
  case "${1:-}/$#" in
    /0) ;;
    --quick/1 | --all/1) lane=${1#--} ;;
    *) fail "test takes --quick or --all, not '$*'." ;;
  esac
  cd "$top"
  need_jdk
  need_packages maven
  [ "$lane" = quick ] || need_all_devices
  [ "$lane" = quick ] || need_hospital_server
  find . -type d \( -name surefire-reports -o -name failsafe-reports \) -path '*/target/*' -prune -exec rm -rf {} +
  local build=0 sheets=0 parts=0
  # failures do not stop the modules after them; they are counted below
  "run_$lane" || build=$?
  [ "$lane" = quick ] || (source "$top/bin/theme.sh" && theme check) || sheets=1
  [ "$lane" != all ] || "$top/madoguchi" pack --out "$top/target/pack" || parts=1
  report "$lane" "$build" "$sheets" "$parts"
}

need_all_devices() {
  need_packages curl haproxy pcscd libpcsclite1 vsmartcard-vpcd opensc opensc-pkcs11 openssl fonts-noto-cjk
  need_packages gcc libc6-dev libpcsclite-dev gcc-mingw-w64-x86-64 wine64
  need_pcscd_folder
  need_directory
  need_browser
}

# the server of the short check is unpacked once; Maven keeps what it fetched
need_hospital_server() {
  source "$top/bin/server-products.sh"
  local name
  name=$(cat "$top/config/server/ci")
  server_java "$name" >/dev/null || fail "$name of config/server/ci needs a JDK $(product "$name" java) or newer."
  mkdir -p "$top/data/servers"
  fetch_server "$name" "$top/data/servers"
}

# without LANE: the tags it leaves out
without() {
  case $1 in
    quick) echo "$known_tags" ;;
    test) echo long ;;
    all) ;;
  esac
}

run_quick() {
  maven test -T 2 -pl '!ear,!micro,!acceptance,!bench' -Dmadoguchi.test.without=device,directory,wine,slow,crash,server,long \
    -Dmadoguchi.database.only=H2
}

run_test() {
  maven verify -T 2
}

run_all() {
  maven verify -Dmadoguchi.test.without=none -Dmadoguchi.acceptance.limit=28800 \
    -Dmadoguchi.acceptance.jvm=-XX:+TieredCompilation \
    -Dmadoguchi.crash.kills=1000 -Dmadoguchi.crash.server=50 -Dmadoguchi.crash.nodes=50 -Dmadoguchi.desks.minutes=10 \
    -Dmadoguchi.fuzz.minutes=5 -Dmadoguchi.mutations=3000 \
    -Dmadoguchi.outage.seconds=240 -Dmadoguchi.outage.drain=600
}

maven() {
  mvn -B -ntp -Dmaven.test.failure.ignore=true "$@" </dev/null
}

# report LANE BUILD SHEETS PARTS: the tables of counts, what failed or is missing by name, what was left out, and
# the last line; its exit code is the verdict
report() {
  local lane=$1 build=$2 sheets=$3 parts=$4 classes results missing all_passed all_failed
  classes=$(test_classes)
  results=$(test_results)
  table 'module' 1 "$classes" "$results"
  table 'lane' 2 "$classes" "$results"
  name_failures
  missing=$(not_run "$lane" "$classes" "$results"; wrong_lanes "$classes"; in_no_class)
  [ -z "$missing" ] || echo "$missing"
  read -r all_passed all_failed < <(awk '{ p += $2; f += $3 + $4 } END { print p + 0, f + 0 }' <<<"$results")
  [ -z "$missing" ] || all_failed=$((all_failed + $(wc -l <<<"$missing")))
  if [ "$build" != 0 ]; then
    echo "FAILED  the build itself (Maven ended with $build; see above)"
    all_failed=$((all_failed + 1))
  fi
  if [ "$sheets" != 0 ]; then
    echo "FAILED  the style sheets (see above)"
    all_failed=$((all_failed + 1))
  fi
  if [ "$parts" != 0 ]; then
    echo "FAILED  the list of what is delivered, or the disclosure pack (see above)"
    all_failed=$((all_failed + 1))
  fi
  left_out "$lane" "$classes"
  echo "$all_passed passed, $all_failed failed"
  [ "$all_failed" = 0 ] && [ "$all_passed" -gt 0 ]
}

# test_classes: "module lane class" for each; the lane of a class without a tag is called "plain"
test_classes() {
  find . -path '*/target' -prune -o -path '*/src/test/java/*' \( -name '*Test.java' -o -name '*IT.java' \) -print | sort |
    xargs -d '\n' awk '
      FNR == 1 { if (file) out(); file = FILENAME; lane = "" }
      match($0, /^@Tag\("[^"]*"\)/) { lane = (lane == "" ? "" : lane "+") substr($0, RSTART + 6, RLENGTH - 8) }
      END { if (file) out() }
      function out(   module, name) {
        module = file; sub(/^\.\//, "", module); sub(/\/src\/test\/java\/.*/, "", module)
        name = file; sub(/.*\/src\/test\/java\//, "", name); sub(/\.java$/, "", name); gsub(/\//, ".", name)
        print module, (lane == "" ? "plain" : lane), name
      }'
}

reports() {
  find . -path '*/target/*' -name 'TEST-*.xml' \( -path '*/surefire-reports/*' -o -path '*/failsafe-reports/*' \)
}

# test_results: "class passed failed skipped seconds" for each suite; a nested class counts to its outer one
test_results() {
  local files
  files=$(reports)
  [ -n "$files" ] || return 0
  xargs -d '\n' awk '
    function attribute(name) {
      return match($0, " " name "=\"[0-9.,]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
    }
    function number(name,   text) { text = attribute(name); gsub(/,/, "", text); return text + 0 }
    FNR == 1 { open = 1; inside = 0; tests = bad = skipped = seconds = 0 }
    open && /<testsuite / { inside = 1 }
    open && inside {
      tests += number("tests"); bad += number("errors") + number("failures"); skipped += number("skipped")
      seconds += number("time")
      if (/>[ ]*$/) {
        open = inside = 0
        name = FILENAME; sub(/.*\/TEST-/, "", name); sub(/\.xml$/, "", name); sub(/\$.*/, "", name)
        print name, tests - bad - skipped, bad, skipped, seconds
      }
    }' <<<"$files"
}

# table TITLE COLUMN CLASSES RESULTS: counts and times by module (column 1) or lane (column 2)
table() {
  printf '\n%-34s %8s %8s %8s %8s %9s\n' "$1" classes passed failed skipped seconds
  awk -v column="$2" '
    NR == FNR { key[$3] = $column; next }
    { k = ($1 in key) ? key[$1] : "?"; if (!seen[$1]++) n[k]++; p[k] += $2; f[k] += $3; s[k] += $4; t[k] += $5 }
    END { for (k in n) printf "%-34s %8d %8d %8d %8d %9.1f\n", k, n[k], p[k], f[k], s[k], t[k] }' \
    <(echo "$3") <(echo "$4") | sort
}

name_failures() {
  local files
  files=$(reports)
  [ -n "$files" ] || return 0
  xargs -d '\n' awk '
    function named(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /<testcase / { test = named("classname") "." named("name") }
    /<(failure|error)[ >]/ { print "FAILED  " test }
    /<skipped[ >\/]/ { print "SKIPPED " test }' <<<"$files" | sort -u
}

# not_run LANE CLASSES RESULTS: what the lane should have run and of which no test ran
not_run() {
  awk -v without=" $(without "$1") " '
    NR == FNR { ran[$1] += $2 + $3 + $4; next }
    NF && !index(without, " " $2 " ") && !ran[$3] { print "NOT RUN " $3 ": none of its tests ran" }' \
    <(echo "$3") <(if [ "$1" = quick ]; then grep -v 'IT$' <<<"$2"; else echo "$2"; fi)
}

# wrong_lanes CLASSES: a misspelt tag would run where it should not
wrong_lanes() {
  awk -v known=" plain $known_tags " 'NF && !index(known, " " $2 " ") { print "NO LANE " $3 " is tagged " $2 }' <<<"$1"
  grep -rlE --include='*.java' '^[ ]+@Tag\(|^@Tags\(' --exclude-dir=target . | sed 's/^/NO LANE (a lane is of a whole class) /' || true
  grep -E ' plain [^ ]*IT$' <<<"$1" | sed 's/.* /NO LANE (a test with a server needs a tag) /' || true
}

# in_no_class: tests that stand where nobody looks for tests, and that no test class takes over
in_no_class() {
  local file name
  grep -rlE --include='*.java' --exclude='*Test.java' --exclude='*IT.java' --exclude-dir=target \
    '^ *@(Test|ParameterizedTest|RepeatedTest|TestFactory|OnBothDatabases|ArchTest)\b' . | while read -r file; do
    name=$(basename "$file" .java)
    grep -rhw --include='*Test.java' --include='*IT.java' --exclude-dir=target "$name" . | grep -qvE '^import|^ *(\*|//)' ||
      echo "NOT RUN $name: no class named ...Test or ...IT takes its tests over"
  done
}

# left_out LANE CLASSES: what this lane does not look at
left_out() {
  local lane=$1 tag names
  for tag in $(without "$lane"); do
    names=$(awk -v tag="$tag" '$2 == tag { sub(/.*\./, "", $3); print $3 }' <<<"$2" | xargs)
    [ -z "$names" ] || echo "left out ($tag, $(wc -w <<<"$names") classes): $names"
  done
  case $lane in
    quick)
      echo "left out (PostgreSQL): $(grep -rhE --include='*.java' '^ *@OnBothDatabases' ejb-module/src/test | wc -l) tests ran on H2 only"
      echo "./madoguchi test runs all of these but the long ones"
      ;;
    test) echo "shortened: kills, desks under load, fuzzing, outage of the centre; ./madoguchi test --all has them in full length" ;;
  esac
}
