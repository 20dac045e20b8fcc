#!/usr/bin/env bash
# Runs WildFly in the foreground, for a service. SERVER_HOME, and in the environment: MADOGUCHI_DB_HOST,
# _PORT, _NAME, _USER, _PASSWORD, MADOGUCHI_CONFIG, MADOGUCHI_HTTP_ADDRESS (127.0.0.1),
# MADOGUCHI_HTTP_PORT (8080), MADOGUCHI_ADMIN_PORT (9990), MADOGUCHI_HEAP (1g).
# The server's process may also be given MADOGUCHI_DB_OWNER_USER and _PASSWORD, who owns the tables where that is
# another user, MADOGUCHI_AUDIT_KEYSTORE and MADOGUCHI_DATA_KEYSTORE, each with _PASSWORD; README.md
# explains them.
set -euo pipefail
: "${SERVER_HOME:?}" "${MADOGUCHI_DB_HOST:?}" "${MADOGUCHI_DB_NAME:?}" "${MADOGUCHI_DB_USER:?}" "${MADOGUCHI_DB_PASSWORD:?}"
export JBOSS_JAVA_SIZING="-Xms64m -Xmx${MADOGUCHI_HEAP:-1g}"
exec "$SERVER_HOME/bin/standalone.sh" -b "${MADOGUCHI_HTTP_ADDRESS:-127.0.0.1}" -bmanagement 127.0.0.1 \
  -Djboss.http.port="${MADOGUCHI_HTTP_PORT:-8080}" -Djboss.management.http.port="${MADOGUCHI_ADMIN_PORT:-9990}"
