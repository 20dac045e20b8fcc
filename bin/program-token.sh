#!/usr/bin/env bash
# program-token.sh ADDRESS CLIENT-ID PRIVATE-KEY [AUDIENCE]: an access token for a connected program.
# ADDRESS is the server's, such as https://host/madoguchi; the key is RSA, in PEM; AUDIENCE is what the
# server's setting madoguchi.api.address says, else urn:madoguchi. Needs openssl and curl.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
address=$1 client=$2 key=$3 audience=${4:-urn:madoguchi}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

header=$(printf '{"alg":"RS256","typ":"JWT"}' | base64url)
claims=$(printf '{"iss":"%s","sub":"%s","aud":"%s","jti":"%s","exp":%s}' \
  "$client" "$client" "$audience" "$(openssl rand -hex 16)" "$(($(date +%s) + 120))" | base64url)
signature=$(printf %s "$header.$claims" | openssl dgst -sha256 -sign "$key" | base64url)
# the signed word goes by the pipe: arguments are in the list of processes
answer=$(printf %s "$header.$claims.$signature" | curl -sS --max-time 30 "$address/oauth/token" -d grant_type=client_credentials \
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  --data-urlencode client_assertion@-)
token=$(sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p' <<<"$answer")
[ -n "$token" ] || { echo "no token: $answer" >&2; exit 1; }
echo "$token"
