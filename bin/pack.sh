# ./madoguchi pack: what a hospital asks of a product before it introduces it, in one folder.

run() {
  local out=./pack release runtime=micro/target/bundle/runtime
  while [ $# -gt 0 ]; do
    case $1 in
      --out) out=${2:-}; [ -n "$out" ] || fail "--out needs a folder."; shift 2 ;;
      *) fail "pack knows --out FOLDER only." ;;
    esac
  done
  need_jdk
  need_packages maven
  mkdir -p "$out" && out=$(cd "$out" && pwd)
  cd "$top"
  say "building what is delivered and its list of parts; some minutes"
  mvn -B -ntp -q package org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom \
    -pl ear,micro,reader-connector/desk-agent -am -DskipTests -Dspotless.check.skip=true </dev/null ||
    fail "the program could not be built; see above."
  release=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml | head -1)
  release="$release $(git describe --always --dirty 2>/dev/null || true)"
  # the server brings the JSON that the program uses
  "$(java_command)" -Djava.awt.headless=true \
    -cp "web-module/target/web-module/WEB-INF/classes:web-module/target/web-module/WEB-INF/lib/*:ejb-module/target/classes:$runtime/jakarta.json.jar:$runtime/jakarta.json-api.jar" \
    jp.madoguchi.web.disclosure.DisclosurePack . target/sbom.json "${release% }" "$out" ||
    fail "parts and docs/disclosure/dependencies.tsv do not agree; see above."
  find "$out" -maxdepth 1 -type f | sort
}
