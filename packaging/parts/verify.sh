# ./hearth package --verify: the packages as a person meets them, from dpkg -i to the purge, with an update between.

verify() {
  [ "$system" = Linux ] && has dpkg || fail "only .deb and .rpm packages can be verified, on a Debian or a system like it"
  [ "$(id -u)" = 0 ] || fail "installing needs root"
  check_tools
  . "$here/parts/train.sh"
  . "$here/parts/robot.sh"
  . "$here/parts/steps.sh"
  . "$here/parts/rpms.sh"
  pid= screen= relay=
  trap verify_ends EXIT
  for name in hearth hearth-relay; do
    [ ! -e "/usr/bin/$name" ] || fail "$name is installed here already; remove it first"
    [ -f "$(deb_of "$name")" ] || fail "there is no $(deb_of "$name"); first: ./hearth package"
  done
  [ ! -e /var/lib/hearth-relay ] || fail "/var/lib/hearth-relay is there already, and nobody's data are to be touched"
  ! curl -s -o /dev/null http://127.0.0.1:7480/ || fail "something uses port 7480"
  nobody_home=$(mktemp -d)
  chown 65534:65534 "$nobody_home"
  made_data=yes
  install_older
  look_around
  start_relay
  use_app
  update
  use_app_again
  remove
  rpms
  ok "all done"
}

verify_ends() {
  for started in $pid $relay $manager $screen; do kill "$started" 2>/dev/null || true; done
  if [ "${made_data:-}" = yes ]; then
    dpkg --purge hearth hearth-relay >/dev/null 2>&1 || true
    rm -rf /var/lib/hearth-relay "$nobody_home"
  fi
}
manager= made_data=

started_at=$(date +%s)
ok() { printf 'ok  %4d s  %s\n' "$(($(date +%s) - started_at))" "$*"; }
deb_of() { echo "$out/${1}_${package_version}_$(dpkg --print-architecture).deb"; }

# An account that owns nothing, as the service and the person have.
as_nobody() { (become_nobody "$@"); }

# The same in place of this shell: with & its process is the program's.
become_nobody() {
  exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs \
    env -i HOME="$nobody_home" XDG_DATA_HOME="$nobody_home/.local/share" PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY="${DISPLAY:-}" "$@"
}

# guest ARGUMENT ...: somebody else at the same relay, see GuestMain.
guest() { beside chat.hearth.bench.GuestMain --relay 127.0.0.1:7480 "$@"; }
