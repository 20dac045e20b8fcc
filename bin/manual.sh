# ./madoguchi manual: the manual as HTML and PDF; --pictures makes its pictures anew first.

run() {
  local out=./manual pictures=
  while [ $# -gt 0 ]; do
    case $1 in
      --out) out=${2:-}; [ -n "$out" ] || fail "--out needs a folder."; shift 2 ;;
      --pictures) pictures=1; shift ;;
      *) fail "manual knows --out FOLDER and --pictures only." ;;
    esac
  done
  need_jdk
  need_packages maven
  mkdir -p "$out" && out=$(cd "$out" && pwd)
  cd "$top"
  if [ -n "$pictures" ]; then
    need_packages pcscd libpcsclite1 vsmartcard-vpcd pngquant
    need_pcscd_folder
    need_browser
    say "a server, a browser and a morning's visits, for the pictures; some minutes"
    mvn -B -ntp -q verify -pl acceptance,terminal-connector/virtual-terminal,reader-connector/virtual-card -am \
      -Dspotless.check.skip=true -Dtest=none -Dit.test=ManualPicturesIT -Dmadoguchi.test.without=none \
      -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false </dev/null ||
      fail "not every page could be pictured; see above."
    keep_pictures acceptance/target/screenshots/manual docs/manual/pictures
  fi
  mvn -B -ntp -q package -pl web-module -am -DskipTests -Dspotless.check.skip=true </dev/null ||
    fail "the program could not be built; see above."
  "$(java_command)" -Djava.awt.headless=true \
    -cp "web-module/target/web-module/WEB-INF/classes:web-module/target/web-module/WEB-INF/lib/*:ejb-module/target/classes" \
    jp.madoguchi.web.help.ManualBook "$out"
}

# keep_pictures FROM TO: 64 colours are enough for a screen of text, and a quarter of the bytes
keep_pictures() {
  local language picture
  for language in ja en; do
    mkdir -p "$2/$language"
    rm -f "$2/$language"/*.png
    for picture in "$1/$language"/*.png; do
      pngquant --force --speed 1 --strip --quality 0-95 --output "$2/$language/${picture##*/}" 64 -- "$picture" ||
        fail "$picture could not be made smaller."
    done
  done
  say "pictures: $(find "$2" -name '*.png' | wc -l), $(du -sk "$2" | cut -f1) KB"
}
