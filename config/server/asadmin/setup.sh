#!/usr/bin/env bash
# Prepares a domain "madoguchi" of Payara Server 6, 7 or GlassFish 7, 8 and deploys the EAR. The domain is
# stopped; may run any number of times, also with other values.
#   SERVER_HOME=/opt/payara6 MADOGUCHI_EAR=… MADOGUCHI_DRIVER=postgresql-….jar MADOGUCHI_CONFIG=… \
#     MADOGUCHI_DB_HOST=… MADOGUCHI_DB_NAME=… MADOGUCHI_DB_USER=… MADOGUCHI_DB_PASSWORD=… \
#     config/server/asadmin/setup.sh
# Also: MADOGUCHI_DB_PORT (5432), MADOGUCHI_HTTP_ADDRESS (127.0.0.1), MADOGUCHI_HTTP_PORT (8080),
# MADOGUCHI_HEAP (1g), MADOGUCHI_PORT_BASE (28100; of a new domain: administration is 48 above it).
# The server's process may also be given MADOGUCHI_DB_OWNER_USER and _PASSWORD, who owns the tables where that is
# another user, MADOGUCHI_AUDIT_KEYSTORE and MADOGUCHI_DATA_KEYSTORE, each with _PASSWORD; README.md
# explains them.
set -euo pipefail
: "${SERVER_HOME:?}" "${MADOGUCHI_EAR:?}" "${MADOGUCHI_DRIVER:?}" "${MADOGUCHI_CONFIG:?}"
: "${MADOGUCHI_DB_HOST:?}" "${MADOGUCHI_DB_NAME:?}" "${MADOGUCHI_DB_USER:?}" "${MADOGUCHI_DB_PASSWORD:?}"
base=${MADOGUCHI_PORT_BASE:-28100}
domain=$SERVER_HOME/glassfish/domains/madoguchi
[ -z "${JAVA_HOME:-}" ] || export AS_JAVA=$JAVA_HOME PATH=$JAVA_HOME/bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

asadmin() {
  "$SERVER_HOME/bin/asadmin" --terse --interactive=false "$@" </dev/null
}

if [ ! -d "$domain" ]; then
  asadmin create-domain --nopassword --portbase "$base" madoguchi
fi
base=$(sed -n 's/.*<network-listener.* port="\([0-9]*\)".* name="admin-listener".*/\1/p;s/.*<network-listener.* name="admin-listener".* port="\([0-9]*\)".*/\1/p' \
  "$domain/config/domain.xml" | head -1)
# the former program is not started again only to be replaced: a deployment that meets it half started
# finds neither its classes nor its factory
former=
if grep -q '<application-ref [^>]*ref="madoguchi"' "$domain/config/domain.xml"; then
  former=1
  sed -i '/<application-ref [^>]*ref="madoguchi"/{s/ enabled="[a-z]*"//;s/ ref="madoguchi"/ enabled="false"&/}' "$domain/config/domain.xml"
fi
cp "$MADOGUCHI_DRIVER" "$domain/lib/postgresql.jar"
asadmin start-domain madoguchi
trap 'asadmin stop-domain madoguchi || true; rm -rf "$work"' EXIT

remote() {
  asadmin --port "$base" "$@"
}

# commands FILE: all of them by one program, whose start is what takes long; it goes on after one that failed,
# and ends as if all was well
commands() {
  remote multimode --printprompt=false --file "$1" 2>&1 || true
}

# what there is already: names of pools, resources and passwords, options, version, one a line
printf '%s\n' version list-jdbc-connection-pools list-jdbc-resources list-password-aliases list-jvm-options >"$work/questions"
commands "$work/questions" >"$work/there"

has() {
  awk -v line="$1" '$1 == line { found = 1 } END { exit !found }' "$work/there"
}

umask 077
echo "AS_ADMIN_ALIASPASSWORD=$MADOGUCHI_DB_PASSWORD" >"$work/password"
if has madoguchi-db; then alias=update; else alias=create; fi
remote --passwordfile "$work/password" "$alias-password-alias" madoguchi-db

config=configs.config.server-config
listeners=$config.network-config.network-listeners.network-listener
pool=resources.jdbc-connection-pool.madoguchi
{
  # every connection is tried before it is handed out, and the socket gives up after 30 s: when the
  # database goes away and returns, the pool fills itself again without a restart
  has madoguchi ||
    echo 'create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname org.postgresql.ds.PGSimpleDataSource --steadypoolsize 4 --maxpoolsize 40 --maxwait 10000 --isconnectvalidatereq=true --validationmethod custom-validation --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation --property ApplicationName=madoguchi:connectTimeout=5:socketTimeout=30:tcpKeepAlive=true:logServerErrorDetail=false madoguchi'
  has jdbc/madoguchi ||
    echo 'create-jdbc-resource --connectionpoolid madoguchi jdbc/madoguchi'
  echo "set $pool.property.serverName=$MADOGUCHI_DB_HOST"
  echo "set $pool.property.portNumber=${MADOGUCHI_DB_PORT:-5432}"
  echo "set $pool.property.databaseName=$MADOGUCHI_DB_NAME"
  echo "set $pool.property.user=$MADOGUCHI_DB_USER"
  echo "set $pool.property.reWriteBatchedInserts=true"
  echo "set $pool.property.password=\${ALIAS=madoguchi-db}"
  echo "create-system-properties madoguchi.config=$MADOGUCHI_CONFIG"
  # each folder, each reader and each desk has a thread that waits
  echo "set $config.thread-pools.thread-pool.thread-pool-1.max-thread-pool-size=300"
  # what listens: HTTP where it is said, the rest for this machine alone or not at all; TLS ends at the
  # proxy, which says which scheme the browser used
  echo "set $listeners.http-listener-1.address=${MADOGUCHI_HTTP_ADDRESS:-127.0.0.1}"
  echo "set $listeners.http-listener-1.port=${MADOGUCHI_HTTP_PORT:-8080}"
  echo "set $config.network-config.protocols.protocol.http-listener-1.http.scheme-mapping=X-Forwarded-Proto"
  echo "set $config.network-config.protocols.protocol.http-listener-1.http.compression=on"
  echo "set $config.network-config.protocols.protocol.http-listener-1.http.compressable-mime-type=text/html,text/xml,text/css,text/javascript,application/javascript,application/json,image/svg+xml,text/csv"
  # what the server offers of its own beside the program stays shut, and it does not say what it is
  echo "set $config.network-config.protocols.protocol.http-listener-1.http.xpowered-by=false"
  if grep -q Payara "$work/there"; then
    echo "set $config.network-config.protocols.protocol.http-listener-1.http.server-header=false"
    echo 'set-metrics-configuration --enabled=false'
    echo 'set-openapi-configuration --enabled=false'
    echo 'set-microprofile-healthcheck-configuration --enabled=false'
  elif ! has -Dproduct.name=; then
    echo 'create-jvm-options -Dproduct.name='
  fi
  echo "set $listeners.http-listener-2.enabled=false"
  echo "set $listeners.admin-listener.address=127.0.0.1"
  echo "set $config.admin-service.jmx-connector.system.enabled=false"
  echo "set $config.iiop-service.iiop-listener.orb-listener-1.address=127.0.0.1"
  echo "set $config.iiop-service.iiop-listener.SSL.enabled=false"
  echo "set $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false"
  echo "set $config.jms-service.jms-host.default_JMS_host.host=127.0.0.1"
  if grep -q Payara "$work/there"; then
    echo "set $config.hazelcast-config-specific-configuration.enabled=false"
  else
    # asking during a start fills GlassFish 8's queue of 256
    echo "set $config.thread-pools.thread-pool.admin-thread-pool.max-queue-size=20000"
  fi
  sed -n 's/ .*//;s/^-Xm[xs].*/delete-jvm-options &/p' "$work/there"
  echo "create-jvm-options -Xmx${MADOGUCHI_HEAP:-1g}"
} >"$work/commands"
commands "$work/commands" >"$work/said"
if grep -q 'failed\.$' "$work/said"; then
  cat "$work/said" >&2
  exit 1
fi

[ -z "$former" ] || remote undeploy madoguchi
# with force: Payara 7 goes on knowing the name of a program that was taken away while it was not started
remote deploy --force=true --enabled=true --name madoguchi "$MADOGUCHI_EAR"
