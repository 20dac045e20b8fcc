#!/bin/sh
# Starts the server, with an archive of its classes where there is one. The first start has none and
# leaves one behind when it is stopped in order; the next one takes it. The archive's name holds a
# checksum of the bundle and the JDK's version, so that a changed one begins anew. Without an archive
# the server starts as ever, only slower.
# usage: start.sh BUNDLE STATE ARGUMENT-OF-JAVA...
#   BUNDLE  the folder with madoguchi-server.jar
#   STATE   a folder that only the server's user may write to: what lies in an archive is run
set -u
bundle=$1 state=$2
shift 2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

version=$("$java" -version 2>&1) || exec "$java" "$@"
key=$(cd "$bundle" && { printf '%s\n' "$PWD" "$version" && sha256sum madoguchi-server.jar payara-micro.jar ./*.rar ./*.war; } | sha256sum | cut -c1-16)
archive=$state/classes-$key

# complete, unharmed, of this JDK and this class path? The JVM judges, once, before the first use.
is_whole() {
  case $made_by in
    -XX:AOTCacheOutput) "$java" -XX:AOTCache="$1" -XX:AOTMode=on -XX:+VerifySharedSpaces -cp "$bundle/madoguchi-server.jar" -version ;;
    *) "$java" -XX:SharedArchiveFile="$1" -Xshare:on -XX:+VerifySharedSpaces -cp "$bundle/madoguchi-server.jar" -version ;;
  esac >/dev/null 2>&1
}

# as in: openjdk version "17.0.15" 2025-04-15
case $(printf '%s\n' "$version" | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p') in
  '' | ? | 1[0-6]) exec "$java" "$@" ;;
  1[7-9] | 2[0-4]) made_by=-XX:ArchiveClassesAtExit used_by=-XX:SharedArchiveFile ;;
  *) made_by=-XX:AOTCacheOutput used_by=-XX:AOTCache ;;
esac
# a file that was cut short since would end the JVM
if [ -e "$archive" ] && [ "$(stat -c %s "$archive")" != "$(cat "$archive.size" 2>/dev/null)" ]; then
  rm -f "$archive"
fi
if [ ! -e "$archive" ] && [ -s "$archive.new" ]; then
  # on the disk before it gets its name: a name without content would be taken after a power cut
  if is_whole "$archive.new" && sync "$archive.new" && stat -c %s "$archive.new" >"$archive.size" && mv "$archive.new" "$archive"; then
    for other in "$state"/classes-*; do
      case $other in "$archive"*) ;; *) rm -f "$other" ;; esac
    done
  fi
fi
if [ -e "$archive.crash" ]; then
  echo "madoguchi: the JVM crashed with $archive ($archive.crash); it starts without. Remove both to have a new one made." >&2
  exec "$java" "$@"
elif [ -e "$archive" ]; then
  exec "$java" "$used_by=$archive" -XX:ErrorFile="$archive.crash" "$@"
fi
rm -f "$archive.new"
exec "$java" "$made_by=$archive.new" "$@"
