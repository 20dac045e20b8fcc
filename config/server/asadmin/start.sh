#!/usr/bin/env bash
# Runs the domain "madoguchi" of Payara Server or GlassFish in the foreground, for a service. SERVER_HOME;
# the rest was set by setup.sh. The environment may hold MADOGUCHI_INITIAL_ACCOUNTS and other settings.
set -euo pipefail
: "${SERVER_HOME:?}"
# without this the first java in the path would run it, whatever JAVA_HOME says
[ -z "${JAVA_HOME:-}" ] || export AS_JAVA=$JAVA_HOME PATH=$JAVA_HOME/bin:$PATH
exec "$SERVER_HOME/bin/asadmin" start-domain --verbose madoguchi
