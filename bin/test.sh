# ./madoguchi test: every test there is. Nothing is left out silently: what could not run is a failure.

run() {
  [ $# -eq 0 ] || fail "test takes no options."
  cd "$top"
  need_jdk
  need_packages maven curl pcscd libpcsclite1 vsmartcard-vpcd opensc opensc-pkcs11 openssl fonts-noto-cjk
  need_pcscd_folder
  need_browser
  find . -type d \( -name surefire-reports -o -name failsafe-reports \) -path '*/target/*' -prune -exec rm -rf {} +
  local build=0
  # failures do not stop the modules after them; they are counted below
  mvn -B -ntp verify -Dmaven.test.failure.ignore=true </dev/null || build=$?
  report "$build"
}

# report BUILD: the table of counts, what failed by name, and the last line; its exit code is the verdict
report() {
  local build=$1 module counts passed failed all_passed=0 all_failed=0 unrun=()
  printf '\n%-44s %8s %8s %8s\n' module passed failed skipped
  while read -r module; do
    counts=$(count "$module")
    read -r passed failed skipped <<<"$counts"
    printf '%-44s %8d %8d %8d\n' "$module" "$passed" "$failed" "$skipped"
    all_passed=$((all_passed + passed))
    all_failed=$((all_failed + failed + skipped))
    [ $((passed + failed + skipped)) -gt 0 ] || unrun+=("$module")
  done < <(find . -path '*/target' -prune -o -path '*/src/test/java' -print | sed 's#^\./##; s#/src/test/java$##' | sort)
  name_failures
  for module in "${unrun[@]}"; do
    echo "NOT RUN $module: none of its tests ran"
    all_failed=$((all_failed + 1))
  done
  if [ "$build" != 0 ]; then
    echo "FAILED  the build itself (Maven ended with $build; see above)"
    all_failed=$((all_failed + 1))
  fi
  echo "$all_passed passed, $all_failed failed"
  [ "$all_failed" = 0 ] && [ "$all_passed" -gt 0 ]
}

reports() {
  find "$1" -path '*/target/*' -name 'TEST-*.xml' \( -path '*/surefire-reports/*' -o -path '*/failsafe-reports/*' \)
}

# count MODULE: passed, failed, skipped, from the attributes of its test suites
count() {
  local files
  files=$(reports "$1/target")
  [ -n "$files" ] || { echo '0 0 0'; return; }
  xargs -d '\n' awk '
    function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
    FNR == 1 { open = 1 }
    open && /<testsuite / { inside = 1 }
    open && inside {
      tests += attribute("tests"); bad += attribute("errors") + attribute("failures"); skipped += attribute("skipped")
      if (/>[ ]*$/) { open = 0; inside = 0 }
    }
    END { print tests - bad - skipped, bad, skipped }' <<<"$files"
}

name_failures() {
  local files
  files=$(reports .)
  [ -n "$files" ] || return 0
  xargs -d '\n' awk '
    function named(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /<testcase / { test = named("classname") "." named("name") }
    /<(failure|error)[ >]/ { print "FAILED  " test }
    /<skipped[ >\/]/ { print "SKIPPED " test }' <<<"$files" | sort -u
}
