#!/bin/sh
# What can be checked of the Flatpak without its run-time: the manifest is read, its files are laid out (of the app-image, or
# of a played one where there is none), and desktop entry and metainfo are valid. Debian: flatpak-builder desktop-file-utils appstream
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

(cd "$scratch" && flatpak-builder --show-manifest "$here/chat.hearth.Hearth.yaml" >manifest.json)
image=$root/target/package/work/hearth
if [ ! -d "$image" ]; then
  echo "flatpak: no app-image in target/package/work, so a played one" >&2
  image=$scratch/image
  mkdir -p "$image/bin" "$image/lib/app"
  printf '#!/bin/sh\necho started "$@"\n' >"$image/bin/hearth"
  chmod +x "$image/bin/hearth"
  : >"$image/lib/app/hearth.aot"
fi
sh "$here/lay.sh" "$image" "$root/packaging" "$scratch/app"

fail() { echo "flatpak: $*" >&2; exit 1; }
share=$scratch/app/share
desktop-file-validate "$share/applications/chat.hearth.Hearth.desktop"
grep -qx 'Exec=hearth %u' "$share/applications/chat.hearth.Hearth.desktop" || fail "the desktop entry starts something else"
appstreamcli validate --no-net "$share/metainfo/chat.hearth.Hearth.metainfo.xml" >"$scratch/metainfo" || { cat "$scratch/metainfo"; exit 1; }
[ ! -e "$scratch/app/lib/hearth/lib/app/hearth.aot" ] || fail "the cache is still there"
[ -x "$scratch/app/bin/hearth" ] && [ -x "$scratch/app/lib/hearth/bin/hearth" ] || fail "a program is missing"
[ "$image" != "$scratch/image" ] || [ "$("$scratch/app/bin/hearth" --version)" = "started --version" ] || fail "the command does not find the program"
echo "flatpak: manifest, layout, desktop entry and metainfo are good"
