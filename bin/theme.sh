# ./madoguchi theme: compiles the theme (web-module/src/main/theme) into the style sheets that are kept
# beside the pages. --check compares instead: what is kept must be what the sources make.

themes=15.0.12
theme_sources=$top/web-module/src/main/theme
theme_work=$top/web-module/target/theme
theme_sheets=(root:style/tokens.css theme:primefaces-madoguchi/theme.css)

run() {
  local mode=write
  case "${1:-}/$#" in
    /0) ;;
    --check/1) mode=check ;;
    *) fail "theme takes nothing or --check, not '$*'." ;;
  esac
  need_jdk
  need_packages maven
  theme "$mode"
}

# theme write|check
theme() {
  local sheet made kept different=0
  need_theme_parts
  for sheet in "${theme_sheets[@]}"; do
    made=$theme_work/$(basename "${sheet#*:}")
    kept=$top/web-module/src/main/webapp/resources/${sheet#*:}
    "$theme_work/node_modules/.bin/sass" --quiet --no-source-map --style=expanded --load-path="$theme_work/primefaces" \
      "$theme_sources/${sheet%%:*}.scss" "$made" || fail "${sheet%%:*}.scss could not be compiled; see above."
    if [ "$1" = write ]; then
      mkdir -p "$(dirname "$kept")"
      cp "$made" "$kept"
      say "made ${kept#"$top/"}"
    else
      cmp -s "$made" "$kept" || { echo "FAILED  ${kept#"$top/"} is not what web-module/src/main/theme makes; ./madoguchi theme makes it" && different=1; }
    fi
  done
  return "$different"
}

# PrimeFaces' partials by Maven, the compiler by npm at the version of package-lock.json
need_theme_parts() {
  local log=$theme_work/install.log
  mkdir -p "$theme_work"
  if [ ! -d "$theme_work/primefaces/theme-base" ]; then
    (cd "$top" && mvn -B -ntp -q -N dependency:unpack -Dartifact="org.primefaces:primefaces-themes:$themes:jar:sources" \
      -DoutputDirectory="$theme_work/primefaces" -DmarkersDirectory="$theme_work/primefaces" </dev/null) >"$log" 2>&1 || fail "PrimeFaces' theme sources could not be fetched; see $log."
  fi
  if ! cmp -s "$theme_sources/package-lock.json" "$theme_work/package-lock.json" || [ ! -x "$theme_work/node_modules/.bin/sass" ]; then
    command -v node >/dev/null || need_packages nodejs
    command -v npm >/dev/null || need_packages npm
    cp "$theme_sources/package.json" "$theme_sources/package-lock.json" "$theme_work"
    (cd "$theme_work" && npm ci --ignore-scripts --no-audit --no-fund </dev/null) >"$log" 2>&1 || {
      rm -f "$theme_work/package-lock.json"
      fail "the compiler sass could not be installed; see $log."
    }
  fi
}
