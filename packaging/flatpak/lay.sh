#!/bin/sh
# lay.sh IMAGE PACKAGING DEST: puts the app-image and what a desktop wants beside it below DEST, as the Flatpak has it.
set -eu
image=$1 packaging=$2 dest=$3
id=chat.hearth.Hearth

mkdir -p "$dest/bin" "$dest/lib" "$dest/share/applications"
cp -a "$image" "$dest/lib/hearth"
ln -s ../lib/hearth/bin/hearth "$dest/bin/hearth"

# A Flatpak gives all files one time, and the AOT cache holds for jars of another: the JVM starts without it.
rm -f "$dest/lib/hearth/lib/app/hearth.aot"

sed -e 's|^Exec=/usr/bin/|Exec=|' -e '/^TryExec=/d' "$packaging/linux/app/$id.desktop" >"$dest/share/applications/$id.desktop"
install -D -m 644 "$packaging/linux/app/$id.metainfo.xml" "$dest/share/metainfo/$id.metainfo.xml"
icons=$dest/share/icons/hicolor
for size in 16 22 24 32 48 64 128 256 512; do
  install -D -m 644 "$packaging/icons/hearth-$size.png" "$icons/${size}x$size/apps/$id.png"
done
install -D -m 644 "$packaging/icons/hearth.svg" "$icons/scalable/apps/$id.svg"
