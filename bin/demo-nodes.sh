# shellcheck shell=bash disable=SC2154 # top, pids and names are those of the command that sources this
# Two servers of the demo on one PostgreSQL, behind a balancer.

node_names=(a b)
declare -A node_ports=()

# start_nodes DATA PORT: the balancer takes the port, the servers the next free ones
start_nodes() {
  local data=$1 port=$2 next node
  next=$(($(device_port "$data" reader) + 1))
  for node in "${node_names[@]}"; do
    next=$(free_port "$next")
    node_ports[$node]=$next
    next=$((next + 1))
    mkdir -p "$data/server-$node"
    write_node_settings "$data" "$node"
    start_server "$data" "${node_ports[$node]}" "$node"
    # the first makes the tables
    await_server "$data" "${node_ports[$node]}" "$node"
  done
  start balancer "$data/logs/balancer.log" env MADOGUCHI_BALANCER="127.0.0.1:$port" \
    MADOGUCHI_NODE_A="127.0.0.1:${node_ports[a]}" MADOGUCHI_NODE_B="127.0.0.1:${node_ports[b]}" \
    haproxy -db -f "$top/config/haproxy/madoguchi.cfg"
  until usable "http://127.0.0.1:$port/madoguchi"; do
    report_dead "$data"
    sleep 0.5
  done
}

# The terminal's folders and the captures are everybody's, the card readers hang at the first server.
write_node_settings() {
  local data=$1 node=$2 file=$1/madoguchi-$2.properties
  cat "$data/madoguchi.properties" >"$file"
  [ "$node" = "${node_names[0]}" ] || set_property "$file" reader.local false
}

# watch_nodes DATA: a server that ends is started again, as a service manager would; the rest is the demo's end
watch_nodes() {
  local data=$1 node i
  for node in "${node_names[@]}"; do
    say "server $node: http://127.0.0.1:${node_ports[$node]}/madoguchi/health/ready, log: $data/logs/server-$node.log"
  done
  say "kill -9 $(node_pid a) or $(node_pid b): the desks go on at the other, and it is started again"
  while :; do
    wait -n "${pids[@]}" || true
    for i in "${!pids[@]}"; do
      if ! kill -0 "${pids[i]}" 2>/dev/null; then
        node=${names[i]#server }
        [ -n "${node_ports[$node]:-}" ] || report_dead "$data"
        say "server $node has ended and is started again"
        pids=("${pids[@]:0:i}" "${pids[@]:i+1}") names=("${names[@]:0:i}" "${names[@]:i+1}")
        start_server "$data" "${node_ports[$node]}" "$node"
        break
      fi
    done
  done
}

node_pid() {
  local i
  for i in "${!pids[@]}"; do
    [ "${names[i]}" != "server $1" ] || echo "${pids[i]}"
  done
}
