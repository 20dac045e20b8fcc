#!/usr/bin/env bash
# Prepares WildFly 39 and deploys the EAR. The server is stopped; may run any number of times.
#   SERVER_HOME=/opt/wildfly MADOGUCHI_EAR=… MADOGUCHI_DRIVER=postgresql-….jar \
#     MADOGUCHI_ECLIPSELINK=eclipselink-4.0.9.jar config/server/wildfly/setup.sh
# What differs between places is in the environment that start.sh gives the server: see there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${SERVER_HOME:?}" "${MADOGUCHI_EAR:?}" "${MADOGUCHI_DRIVER:?}" "${MADOGUCHI_ECLIPSELINK:?}"

# the persistence unit names EclipseLink, for which WildFly has the place and not the library; a module
# in this folder comes before the one of the same name in the server's own layer
shipped=$SERVER_HOME/modules/system/layers/base/org/eclipse/persistence/main
ours=$SERVER_HOME/modules/org/eclipse/persistence/main
mkdir -p "$ours"
cp "$shipped"/jipijapa-eclipselink-*.jar "$ours/"
cp "$MADOGUCHI_ECLIPSELINK" "$ours/eclipselink.jar"
sed -e 's|<resources>|<resources><resource-root path="eclipselink.jar"/>|' \
  -e 's|<dependencies>|<dependencies><module name="java.se"/>|' "$shipped/module.xml" >"$ours/module.xml"

driver=$SERVER_HOME/modules/org/postgresql/main
mkdir -p "$driver"
cp "$MADOGUCHI_DRIVER" "$driver/postgresql.jar"
cp "$here/postgresql-module.xml" "$driver/module.xml"

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
  cat "$here/madoguchi.cli"
  echo "deploy \"$MADOGUCHI_EAR\" --name=madoguchi.ear --runtime-name=madoguchi.ear --force"
  echo stop-embedded-server
} >"$commands"
"$SERVER_HOME/bin/jboss-cli.sh" --file="$commands"
