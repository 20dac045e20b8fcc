# ./madoguchi fuzz: the parsers of the message library under Jazzer, for minutes instead of seconds.

run() {
  local minutes=5
  while [ $# -gt 0 ]; do
    case $1 in
      --minutes) minutes=${2:-}; shift 2 || fail "--minutes needs a number." ;;
      *) fail "fuzz knows --minutes N only." ;;
    esac
  done
  [[ $minutes =~ ^[1-9][0-9]{0,3}$ ]] || fail "--minutes needs a number from 1 to 9999."
  need_jdk
  need_packages maven
  cd "$top"
  say "$minutes minutes, parser by parser; what is found stays in terminal-connector/messages/target/fuzz"
  mvn -B -ntp -q test -pl terminal-connector/messages -Dtest=FuzzingTest -Dmadoguchi.fuzz.minutes="$minutes" </dev/null ||
    fail "an input was found that breaks a parser; it is in terminal-connector/messages/target/fuzz."
  say "nothing found"
}
