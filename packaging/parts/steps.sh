# The steps of verify.sh, in order.

# The same files under an older number: what is updated later.
install_older() {
  for name in hearth hearth-relay; do
    older=$out/work/$name-older
    rm -rf "$older"
    dpkg-deb -R "$(deb_of "$name")" "$older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$older/DEBIAN/control"
    dpkg-deb --root-owner-group -Zzstd -z1 --build "$older" "$out/work/$name-older.deb" >/dev/null
    rm -rf "$older"
    dpkg -i "$out/work/$name-older.deb" >"$out/work/dpkg.log" 2>&1 || fail "dpkg -i failed: $out/work/dpkg.log"
    rm "$out/work/$name-older.deb"
  done
  ok "dpkg -i of both packages, as version $(dpkg-query -W -f '${Version}' hearth)"
}

look_around() {
  entry=/usr/share/applications/chat.hearth.Hearth.desktop
  desktop-file-validate "$entry"
  ok "the desktop entry is valid"
  [ "$(as_nobody hearth --version)" = "Hearth $version" ] || fail "hearth --version"
  [ "$(as_nobody hearth-relay --version)" = "Hearth relay $version" ] || fail "hearth-relay --version"
  ok "--version: $version, both"
  for name in hearth hearth-relay; do
    grep -q 'OpenJDK' "/usr/share/doc/$name/THIRD-PARTY.txt" || fail "$name does not say what others made of it"
  done
  ok "both say what others made of them, with the licences"
  if has man; then
    man -w hearth hearth-relay >/dev/null || fail "a man page is missing"
    ok "man hearth, man hearth-relay"
  fi
  bash -c '. /usr/share/bash-completion/completions/hearth-relay && complete -p hearth-relay' >/dev/null || fail "no completion"
  ok "bash completes hearth-relay"
  if has systemd-analyze; then
    ok "$(systemd-analyze security --offline=true /usr/lib/systemd/system/hearth-relay.service 2>/dev/null | tail -n 1 | sed 's/^[^O]*//')"
  fi
}

# The command line of the unit, as it stands there; the folder as the unit's StateDirectory makes it.
start_relay() {
  command=$(sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/hearth-relay.service)
  mkdir -p /var/lib/hearth-relay
  chmod 700 /var/lib/hearth-relay
  chown 65534:65534 /var/lib/hearth-relay
  # shellcheck disable=SC2086
  rm -f "$out/work/relay.log"
  become_nobody $command >"$out/work/relay.log" 2>&1 &
  relay=$!
  wait_for 60 grep -qs 'on ws://' "$out/work/relay.log" || fail "the relay did not start: $out/work/relay.log"
  cpu=$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hz }' "/proc/$relay/stat")
  ok "relay: $command (uid $(awk '/^Uid/ { print $2 }' "/proc/$relay/status"), $cpu CPU s until ready, $(rss "$relay") MiB)"
  curl -fsS http://127.0.0.1:7480/health >/dev/null || fail "the relay does not tell its health"
}

rss() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status"; }

# start_app ARGUMENT: by the desktop entry's Exec, with what stands for %u.
start_app() {
  command=$(sed -n 's/^Exec=//p' "$entry" | sed "s|%u|$1|")
  # shellcheck disable=SC2086
  become_nobody $command >"$out/work/app.log" 2>&1 &
  pid=$!
  window=$(window_of "Hearth" 60) || fail "no window: $out/work/app.log"
}

use_app() {
  screen_open "$out/work/verify-screen.log"
  openbox >/dev/null 2>&1 &
  manager=$!
  start_app "hearth://join/127.0.0.1:7480"
  ok "app: $command"
  class=$(sed -n 's/^StartupWMClass=//p' "$entry")
  [ -n "$(xdotool search --onlyvisible --class "^$class\$")" ] || fail "no window is of the class $class, as the desktop entry says"
  ok "its window is known as $class"
  xdotool windowsize "$window" 1240 740 windowmove "$window" 10 10
  sees "Join Hearth" 30
  into "Your name" "Anna Berg"
  into "User name" "anna"
  into "Password" "a short sentence"
  xdotool key Return
  sees "Threads" 30
  ok "signed up by keyboard and mouse"
  guest --name ben --with anna --say "Good morning Anna" --await "Hello Ben" >"$out/work/guest.log" 2>&1 &
  guest=$!
  opens "Open studio"
  sees "Good morning Anna" 30
  ok "a message from somebody else shows"
  xdotool type --delay 20 "Hello Ben"
  xdotool key Return
  wait "$guest" || fail "the other one never got the message: $out/work/guest.log"
  sees "Hello Ben" 30
  import -window root "$out/installed.png"
  ok "a message sent by typing is with the other one and shows here ($(rss "$pid") MiB)"
  as_nobody hearth || fail "a second start failed"
  [ "$(xdotool search --onlyvisible --class . 2>/dev/null | wc -l)" -ge 1 ] || fail "the window is gone"
  kill -0 "$pid" || fail "a second start ended the first"
  ok "a second start calls the window that is there"
  stop_app
}

stop_app() { kill "$pid"; wait "$pid" || true; pid=; }

stop_relay() { kill "$relay"; wait "$relay" || true; relay=; }

update() {
  echo "name = Northlight Studio" >>/etc/hearth-relay/relay.properties
  stop_relay
  dpkg -i --force-confold "$(deb_of hearth)" "$(deb_of hearth-relay)" >"$out/work/dpkg.log" 2>&1 || fail "the update failed: $out/work/dpkg.log"
  grep -q 'Northlight' /etc/hearth-relay/relay.properties || fail "the update took away a setting"
  ok "update to $(dpkg-query -W -f '${Version}' hearth-relay) with data; the settings stay"
  start_relay
  grep -q 'Northlight Studio' "$out/work/relay.log" || fail "the relay does not read its settings"
  as_nobody hearth-relay backup --config /etc/hearth-relay/relay.properties >"$out/work/backup.log" 2>&1 || fail "no backup: $out/work/backup.log"
  ok "$(as_nobody hearth-relay verify newest --config /etc/hearth-relay/relay.properties)"
}

use_app_again() {
  start_app ""
  opens "Open studio"
  sees "Hello Ben" 30
  ok "the app after the update has its messages"
  stop_app
  kill "$manager" && wait "$manager" || true
  manager=
  screen_close
  stop_relay
}

remove() {
  dpkg -L hearth hearth-relay | sort -u >"$out/work/installed-files"
  dpkg --remove hearth hearth-relay >"$out/work/dpkg.log" 2>&1 || fail "removing failed: $out/work/dpkg.log"
  [ -f /etc/hearth-relay/relay.properties ] || fail "removing took the settings away, which only a purge may"
  dpkg --purge hearth hearth-relay >"$out/work/dpkg.log" 2>&1 || fail "the purge failed: $out/work/dpkg.log"
  left=$(while read -r file; do case "$file" in *[Hh]earth*) [ ! -e "$file" ] || echo "$file" ;; esac; done <"$out/work/installed-files")
  [ -z "$left" ] || fail "left behind: $left"
  ls /var/lib/hearth-relay/*.mv.db >/dev/null || fail "the purge took the team's messages away"
  ls "$nobody_home"/.local/share/hearth/client.mv.db >/dev/null || fail "the purge took a person's messages away"
  ok "removed and purged: no file is left, all messages are"
}

