#!/usr/bin/env bash
# Prepares Open Liberty: makes its server "madoguchi". The server is stopped; may run any number of times.
#   SERVER_HOME=/opt/wlp config/server/openliberty/setup.sh
# Everything else is server.xml, which start.sh's environment fills in; it also names the EAR.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${SERVER_HOME:?}"
server=$SERVER_HOME/usr/servers/madoguchi
[ -d "$server" ] || "$SERVER_HOME/bin/server" create madoguchi
cp "$here/server.xml" "$server/server.xml"
