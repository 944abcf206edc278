# ./hearth package --verify on Windows and macOS: installs what was made, asks both programs for their version, and a
# relay that was started for its health; then removes them. Nobody has run this part yet; see docs/installing.md.

verify_other() {
  check_tools
  . "$here/parts/train.sh"
  pid=
  trap 'stop_installed' EXIT
  for product in $products; do
    name=$(full_name "$product")
    install_other "$name"
    program=$(installed "$name")
    [ -x "$program" ] || fail "$program is not there"
    told=$("$program" --version | tr -d '\r')
    case "$product$told" in
      "appHearth $version" | "relayHearth relay $version") say "ok: $program says $told" ;;
      *) fail "$program --version says: $told" ;;
    esac
  done
  case "$products" in *relay*) relay_other ;; esac
  for product in $products; do remove_other "$(full_name "$product")"; done
  say "ok: all done"
}

relay_other() {
  data=$out/work/verify-relay
  rm -rf "$data"
  "$(installed hearth-relay)" --data "$data" --port 7480 >"$out/work/relay.log" 2>&1 &
  pid=$!
  wait_for 60 curl -fsS -o "$out/work/health" http://127.0.0.1:7480/health 2>/dev/null || fail "the relay does not tell its health: $out/work/relay.log"
  say "ok: the relay says $(cat "$out/work/health")"
  stop_installed
}

# On Windows the program that was started has started another one.
stop_installed() {
  [ -n "$pid" ] || return 0
  if [ "$system" = Windows ]; then
    MSYS2_ARG_CONV_EXCL='*' taskkill /F /T /PID "$(cat "/proc/$pid/winpid")" >/dev/null || true
  else
    kill "$pid" || true
  fi
  wait "$pid" || true
  pid=
}

# installed NAME: the program where it was installed.
installed() {
  if [ "$system" = Windows ]; then
    echo "$(cygpath -u "$LOCALAPPDATA")/$1/$1.exe"
  else
    echo "$out/work/installed/$1.app/Contents/MacOS/$1"
  fi
}

install_other() {
  if [ "$system" = Windows ]; then
    installer /i "$1"
  else
    mkdir -p "$out/work/installed" "$out/work/mount"
    rm -rf "$out/work/installed/$1.app"
    hdiutil attach -quiet -nobrowse -readonly -mountpoint "$out/work/mount" "$out/$1-$number.dmg"
    cp -R "$out/work/mount/$1.app" "$out/work/installed/"
    hdiutil detach -quiet "$out/work/mount"
  fi
}

remove_other() {
  if [ "$system" = Windows ]; then installer /x "$1"; else rm -rf "$out/work/installed/$1.app"; fi
  [ ! -e "$(installed "$1")" ] || fail "$(installed "$1") is left"
}

# installer /i|/x NAME
installer() {
  MSYS2_ARG_CONV_EXCL='*' msiexec "$1" "$(cygpath -w "$out/$2-$number.msi")" /qn /norestart || fail "msiexec $1 of $2 failed"
}
