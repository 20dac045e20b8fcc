#!/usr/bin/env bash
# Runs Open Liberty in the foreground, for a service. SERVER_HOME, and in the environment: MADOGUCHI_EAR,
# MADOGUCHI_DRIVER, MADOGUCHI_DB_HOST, _PORT (5432), _NAME, _USER, _PASSWORD, MADOGUCHI_CONFIG,
# MADOGUCHI_HTTP_ADDRESS (127.0.0.1), MADOGUCHI_HTTP_PORT (8080), MADOGUCHI_HEAP (1g), MADOGUCHI_THREADS (300).
# The server's process may also be given MADOGUCHI_DB_OWNER_USER and _PASSWORD, who owns the tables where that is
# another user, MADOGUCHI_AUDIT_KEYSTORE and MADOGUCHI_DATA_KEYSTORE, each with _PASSWORD; README.md
# explains them.
set -euo pipefail
: "${SERVER_HOME:?}" "${MADOGUCHI_EAR:?}" "${MADOGUCHI_DRIVER:?}" "${MADOGUCHI_DB_HOST:?}" "${MADOGUCHI_DB_NAME:?}"
export JVM_ARGS="-Xmx${MADOGUCHI_HEAP:-1g} ${JVM_ARGS:-}"
# --clean: an EAR that was replaced while the server was down has not always been seen without it
exec "$SERVER_HOME/bin/server" run madoguchi --clean
