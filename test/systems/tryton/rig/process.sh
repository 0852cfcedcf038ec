# Sourced by start.sh and stop.sh: is the server of a run directory still the process that start.sh started?
# server.pid holds "PID STARTED"; the start time guards against a process id that was given to another program.
started_at() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
running() {
  local pid started
  [ -f "$1/server.pid" ] && read -r pid started < "$1/server.pid" && [ -n "${started:-}" ] && [ "$(started_at "$pid")" = "$started" ]
}
