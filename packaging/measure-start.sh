#!/bin/sh
# How long programs take to their first window, in turn on one X server, with one poll for all; and what they weigh after.
#   packaging/measure-start.sh RUNS "TITLE=COMMAND" ...      for example 5 "Hearth=hearth" "Dino=dino-im"
# Needs Xvfb, xdotool and dbus-run-session. Each program starts with a warm disk cache. HEARTH_PROFILE goes to Hearth.
# After the window Down and Return are pressed, which opens a thread where there is one.
set -eu
runs=$1
shift
folder=$(mktemp -d)
server= program=
trap 'for started in $program $server; do kill "$started" 2>/dev/null || true; done; rm -rf "$folder"' EXIT
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" >/dev/null 2>&1 &
server=$!
until [ -s "$folder/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$folder/display")
HOME=$folder/home
export DISPLAY HOME
mkdir "$HOME"
now() { date +%s%N; }

# All processes below one: their CPU time in ticks and their memory in KiB, shared pages counted once each.
below() { for child in $(pgrep -P "$1" || true); do echo "$child"; below "$child"; done; }
ticks() { for p in "$1" $(below "$1"); do awk '{ print $14 + $15 }' "/proc/$p/stat" 2>/dev/null || true; done | awk '{ s += $1 } END { print s }'; }
heaviest() { for p in "$1" $(below "$1"); do awk '/^VmRSS/ { print $2 }' "/proc/$p/status" 2>/dev/null || true; done | sort -n | tail -n 1; }

measure() {
  title=${1%%=*} command=${1#*=}
  start=$(now)
  # shellcheck disable=SC2086
  dbus-run-session -- $command >"$folder/output" 2>&1 &
  program=$!
  window=
  while [ -z "$window" ] && [ $(($(now) - start)) -lt 60000000000 ]; do
    window=$(xdotool search --onlyvisible --name "$title" 2>/dev/null | head -n 1) || true
    [ -n "$window" ] || sleep 0.01
  done
  shown=$((($(now) - start) / 1000000))
  sleep 4
  cpu=$(ticks "$program"); cpu=${cpu:-0}
  if [ -n "$window" ]; then
    xdotool windowfocus "$window" 2>/dev/null || true
    for key in Down Return; do xdotool key "$key"; sleep 1; done
  fi
  sleep 4
  memory=$(heaviest "$program"); memory=${memory:-0}
  before=$(ticks "$program")
  sleep 10
  idle=$(($(ticks "$program") - before))
  printf '%-10s window %6d ms   CPU %5.2f s   RSS %4d MiB   idle %4.1f %% of a core\n' \
    "$title" "$shown" "$(awk "BEGIN { print $cpu / 100 }")" "$((memory / 1024))" "$(awk "BEGIN { print $idle / 10 }")"
  for p in $(below "$program") "$program"; do kill "$p" 2>/dev/null || true; done
  wait "$program" 2>/dev/null || true
  program=
}

i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  for program_of in "$@"; do measure "$program_of"; done
done
uptime
