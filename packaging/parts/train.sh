# What the programs do in their training runs: what people do first. What is not done here is only a little slower.

# train_relay LAUNCHER CONFIGURATION: what a relay does at its second start and at all that follow. Somebody signs up, starts
# a thread and writes; then somebody else joins by a link, encrypted.
train_relay() {
  data=$out/work/train-relay log=$out/work/train-relay.log
  rm -rf "$data"
  relay_runs "$1"
  relay_ends
  export JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$2"
  relay_runs "$1"
  unset JAVA_TOOL_OPTIONS
  port=$(sed -n 's|.*ws://127.0.0.1:\([0-9]*\)/.*|\1|p' "$log")
  beside chat.hearth.bench.GuestMain --relay "127.0.0.1:$port" --name anna >>"$log" 2>&1 || fail "nobody could sign up: $log"
  link=$("$1" invite --data "$data" | grep '^hearth:')
  beside chat.hearth.bench.GuestMain --relay "$link" --with anna >>"$log" 2>&1 || fail "nobody could write by $link: $log"
  relay_ends
}

relay_runs() {
  rm -f "$log"
  "$1" --data "$data" --port 0 >"$log" 2>&1 &
  pid=$!
  wait_for 60 grep -qs 'on ws://' "$log" || fail "the relay did not start: $log"
}

relay_ends() { kill "$pid"; wait "$pid" || true; pid=; }

# train_app LAUNCHER CONFIGURATION: it opens with a played profile, one thread is read and written in, and it closes.
train_app() {
  profile=$out/work/train-app
  rm -rf "$profile"
  beside chat.hearth.bench.ProfileMain --profile "$profile" --threads 60 --messages 3000
  if [ "$system" = Linux ]; then screen_open "$out/work/train-screen.log"; fi
  JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$2" "$1" --profile "$profile" >"$out/work/train-app.log" 2>&1 &
  pid=$!
  if [ "$system" = Linux ]; then
    window=$(window_of "Hearth" 60) || fail "no window opened: $out/work/train-app.log"
    sleep 3
    for key in Down Down Return; do xdotool key --window "$window" "$key"; sleep 1; done
    xdotool type --window "$window" --delay 30 "Good morning"
    xdotool key --window "$window" Return
    sleep 2
  else
    sleep 20
  fi
  kill "$pid"
  wait "$pid" || true
  pid=
  if [ "$system" = Linux ]; then screen_close; fi
}

# wait_for SECONDS COMMAND ...
wait_for() {
  left=$(($1 * 10))
  shift
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 0.1
  done
}

# A screen of our own, so that nothing shows on the one that somebody works at.
screen_open() {
  rm -f "$out/work/display"
  Xvfb -displayfd 3 -screen 0 1600x800x24 -nolisten tcp 3>"$out/work/display" >"$1" 2>&1 &
  screen=$!
  wait_for 20 test -s "$out/work/display" || fail "no screen: $1"
  DISPLAY=:$(cat "$out/work/display")
  export DISPLAY
}

screen_close() { kill "$screen" && wait "$screen" || true; screen=; unset DISPLAY; rm -f "$out/work/display"; }

# window_of TITLE SECONDS: the id of the first visible window whose title has these words.
window_of() {
  found=
  left=$(($2 * 10))
  while [ -z "$found" ]; do
    found=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1)
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    [ -n "$found" ] || sleep 0.1
  done
  echo "$found"
}
