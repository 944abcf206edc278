#!/bin/sh
# Makes the emoji that the app brings along from two published packages. The build never needs this:
# what comes out is in the repository. The same packages give the same bytes.
#
#   npm pack emoji-datasource-google@16.0.0 emojibase-data@17.0.0
#   packaging/emoji/make.sh FOLDER-WITH-BOTH-FILES
#
# Needs a JDK 25 (JAVA_HOME, or java on the path), and the project built once with its tests
# (mvn -Plaunch test-compile).
set -eu
from=$(cd "$1" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
to=$root/desktop-app/src/main/resources/chat/hearth/ui/emoji
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sha256sum -c - <<END
fb5fd131b362aab7a55542d2a147a79708cce0a8b1c1bbacd470172708b5c438  $from/emoji-datasource-google-16.0.0.tgz
d01d0e2ca4e22cb402679532155342c71e2e871f25c32223c013b8b166ebdf5a  $from/emojibase-data-17.0.0.tgz
END

mkdir "$work/pictures" "$work/names"
tar xzf "$from/emoji-datasource-google-16.0.0.tgz" -C "$work/pictures" package/emoji.json package/img/google/64
tar xzf "$from/emojibase-data-17.0.0.tgz" -C "$work/names" package/en/data.json package/de/data.json package/zh/data.json

"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "$root/desktop-app/target/test-classes:$(cat "$root/desktop-app/target/test.classpath")" \
  chat.hearth.emoji.MakeEmojiMain "$work/pictures/package" "$work/names/package" "$work/made"
rm -f "$to"/catalogue "$to"/names-* "$to"/pictures-*
cp "$work"/made/* "$to"
du -sh "$to"
