# The .rpm packages, in a small system of their own below a folder: what the system's own package database has is not touched.

rpms() {
  small_system
  mkdir -p "$out/work/older-rpm"
  for product in app relay; do older_rpm "$product"; done
  rpm_there -i --nodeps --ignoreos "$out"/work/older-rpm/*.rpm
  called systemctl daemon-reload
  called update-desktop-database -q /usr/share/applications
  [ "$(rpm_there -q --qf '%{VERSION}' hearth)" = 0.0.1 ] || fail "no older .rpm was installed"
  ok "both .rpm as version 0.0.1, with what they do after that"
  update_rpms
  remove_rpms
  rm -rf "$small" "$out/work/older-rpm"
}

update_rpms() {
  settings=$small/etc/hearth-relay/relay.properties
  rpm_there -V --nodeps hearth hearth-relay || fail "rpm -V found a difference"
  echo "name = Northlight Studio" >>"$settings"
  : >"$small/called"
  rpm_there -U --nodeps --ignoreos "$out"/hearth-"$package_version"-*.rpm "$out"/hearth-relay-"$package_version"-*.rpm
  [ "$(rpm_there -q --qf '%{VERSION}' hearth-relay)" = "$package_version" ] || fail "the .rpm was not updated"
  grep -q 'Northlight' "$settings" || fail "the update of the .rpm took away a setting"
  called systemctl try-restart hearth-relay.service
  ! grep -q '^systemctl disable' "$small/called" || fail "the update of the .rpm switches the relay off"
  [ "$("$small/usr/bin/hearth" --version)" = "Hearth $version" ] || fail "the app of the .rpm does not run"
  [ "$("$small/usr/bin/hearth-relay" --version)" = "Hearth relay $version" ] || fail "the relay of the .rpm does not run"
  ok "both .rpm updated: they run, the settings stay, the relay is started anew"
}

remove_rpms() {
  rpm_there -ql hearth-relay | grep -qx /etc/hearth-relay || fail "the .rpm does not own the folder of its settings"
  : >"$small/called"
  rpm_there -e hearth hearth-relay
  called systemctl disable --now hearth-relay.service
  # Changed settings are kept aside, as rpm does; that is all.
  [ -f "$settings.rpmsave" ] || fail "rpm -e took changed settings away"
  rm "$settings.rpmsave"
  left=$(find "$small/usr" "$small/etc" ! -type d | head -n 3)
  [ -z "$left" ] || fail "rpm -e left: $left"
  ok "both .rpm removed: the relay is switched off, no file is left but changed settings"
}

# A shell, and programs that note how they were called, where scripts of a package look for them.
small_system() {
  small=$out/work/rpm-root
  rm -rf "$small"
  mkdir -p "$small/db" "$small/bin" "$small/dev" "$small/run/systemd/system"
  : >"$small/dev/null"
  for file in /bin/sh $(ldd /bin/sh | grep -o '/[^ ]*'); do
    mkdir -p "$small$(dirname "$file")"
    cp -L "$file" "$small$file"
  done
  for tool in systemctl update-desktop-database gtk-update-icon-cache; do
    printf '#!/bin/sh\necho %s "$@" >>/called\n' "$tool" >"$small/bin/$tool"
    chmod +x "$small/bin/$tool"
  done
}

# older_rpm PRODUCT: the files of its .deb under an older number: what is updated later.
older_rpm() {
  name=$(full_name "$1")
  dpkg-deb -x "$(deb_of "$name")" "$out/work/older-tree"
  rpm_package "$1" "$out/work/older-tree" 0.0.1 "$out/work/older-rpm"
  rm -rf "$out/work/older-tree"
}

rpm_there() { rpm --root "$small" --dbpath /db "$@" 2>"$out/work/rpm.log" || { cat "$out/work/rpm.log" >&2; return 1; }; }

called() { grep -qx "$*" "$small/called" || fail "no script of a package called: $*"; }
