# .deb and .rpm from the app-image, by control files of our own: what jpackage writes depends on the machine that builds.

# linux_packages PRODUCT
linux_packages() {
  product=$1 name=$(full_name "$1")
  tree=$out/work/$name-tree
  rm -rf "$tree"
  lay "$product" "$tree"
  settle "$tree"
  deb "$product" "$tree"
  rpm_package "$product" "$tree"
}

# lay PRODUCT TREE: everything at its place below /.
lay() {
  from=$here/linux/$1
  mkdir -p "$2/usr/bin" "$2/usr/lib" "$2/usr/share/doc/$name" "$2/usr/share/man/man1"
  cp -a "$out/work/$name" "$2/usr/lib/$name"
  ln -s "../lib/$name/bin/$name" "$2/usr/bin/$name"
  cp "$root/LICENSE" "$2/usr/share/doc/$name/copyright"
  ln -s "../../../lib/$name/lib/app/THIRD-PARTY.txt" "$2/usr/share/doc/$name/THIRD-PARTY.txt"
  gzip -9nc "$root/CHANGELOG.md" >"$2/usr/share/doc/$name/changelog.gz"
  gzip -9nc "$from/$name.1" >"$2/usr/share/man/man1/$name.1.gz"
  if [ "$1" = app ]; then lay_app "$2"; else lay_relay "$2"; fi
  find "$2" -type d -exec chmod 755 {} +
  chmod -R u+w,go+rX,go-w "$2"
}

lay_app() {
  install -D -m 644 "$from/chat.hearth.Hearth.desktop" "$1/usr/share/applications/chat.hearth.Hearth.desktop"
  install -D -m 644 "$from/chat.hearth.Hearth.metainfo.xml" "$1/usr/share/metainfo/chat.hearth.Hearth.metainfo.xml"
  icons=$1/usr/share/icons/hicolor
  for size in 16 22 24 32 48 64 128 256 512; do
    install -D -m 644 "$here/icons/hearth-$size.png" "$icons/${size}x$size/apps/chat.hearth.Hearth.png"
  done
  install -D -m 644 "$here/icons/hearth.svg" "$icons/scalable/apps/chat.hearth.Hearth.svg"
}

lay_relay() {
  install -D -m 644 "$from/hearth-relay.service" "$1/usr/lib/systemd/system/hearth-relay.service"
  install -D -m 644 "$from/relay.properties" "$1/etc/hearth-relay/relay.properties"
  mkdir -p "$1/usr/share/bash-completion/completions"
  "$JDK/bin/java" -Dhearth.command=hearth-relay -cp "$out/work/$name-jars/*" picocli.AutoComplete --force --name hearth-relay \
    --completionScript "$1/usr/share/bash-completion/completions/hearth-relay" chat.hearth.relay.RelayMain
}

deb() {
  architecture=$(dpkg --print-architecture)
  file=$out/${name}_${package_version}_$architecture.deb
  mkdir -p "$2/DEBIAN"
  size=$(du -sk --exclude=DEBIAN "$2" | cut -f 1)
  sed -e "s/@VERSION@/$package_version/" -e "s|@MAKER@|$maker_for_sed|" -e "s/@ARCH@/$architecture/" -e "s/@SIZE@/$size/" "$here/linux/$1/control" >"$2/DEBIAN/control"
  for script in postinst prerm postrm; do
    [ ! -f "$here/linux/$1/$script" ] || install -m 755 "$here/linux/$1/$script" "$2/DEBIAN/$script"
  done
  if [ -d "$2/etc" ]; then (cd "$2" && find etc -type f | sed 's|^|/|' | sort) >"$2/DEBIAN/conffiles"; fi
  (cd "$2" && find usr etc -type f 2>/dev/null | LC_ALL=C sort | xargs -d '\n' md5sum) >"$2/DEBIAN/md5sums"
  say "$name: $(basename "$file")"
  SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s) dpkg-deb --root-owner-group -Zzstd -z12 --build "$2" "$file" >/dev/null
  rm -rf "$2/DEBIAN"
}

# rpm_package PRODUCT TREE [VERSION FOLDER]
rpm_package() {
  top=$out/work/$name-rpm
  rm -rf "$top"
  mkdir -p "$top/SPECS"
  spec=$top/SPECS/$name.spec
  sed -e "s|@TREE@|$2|" -e "s/@RPMVERSION@/${3:-$package_version}/" -e "s/@RPMRELEASE@/1/" -e "s|@MAKER@|$maker_for_sed|" \
    -e "/^@POSTINST@$/{r $here/linux/$1/postinst
d}" -e "/^@PRERM@$/{r $here/linux/$1/prerm
d}" -e "/^@POSTRM@$/{r $here/linux/$1/postrm
d}" "$here/linux/$1/$name.spec" >"$spec"
  say "$name: .rpm"
  SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s) rpmbuild -bb --quiet \
    --define "_topdir $top" --define "_rpmdir ${4:-$out}" --define "_build_name_fmt %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm" \
    --define "_binary_payload w12.zstdio" --define "_build_id_links none" --define "debug_package %{nil}" \
    --define "__os_install_post %{nil}" --define "_buildhost localhost" --define "use_source_date_epoch_as_buildtime 1" \
    --define "clamp_mtime_to_source_date_epoch 1" "$spec"
}
