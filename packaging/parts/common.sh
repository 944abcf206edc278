# What the parts share: words, the version, and which tools are needed.

system=$(uname -s)
case "$system" in MINGW* | MSYS* | CYGWIN*) system=Windows ;; esac
separator=:
[ "$system" != Windows ] || separator=';'

say() { echo "package: $*" >&2; }
fail() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# The version of everything, from the first pom.
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -n 1)
[ -n "$version" ] || fail "pom.xml names no version"
number=${version%%-*}                                   # 0.1.0
package_version=$(echo "$version" | tr 'A-Z' 'a-z' | tr -- '-' '~')  # 0.1.0~snapshot, older than 0.1.0
# The time that all files get, so that the same commit makes the same files.
stamp=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*|\1|p' "$root/pom.xml")
[ -n "$stamp" ] || fail "pom.xml names no time for what is built"

# Who makes the packages, for whoever installs them. Who passes them on says so, with an address that somebody reads.
maker=${HEARTH_MAKER:-The Hearth project <packages@hearth.invalid>}
maker_for_sed=$(printf %s "$maker" | sed 's/[\\&|]/\\&/g')

# full_name PRODUCT
full_name() { if [ "$1" = app ]; then echo hearth; else echo hearth-relay; fi; }

check_tools() {
  missing=
  need() { has "$1" || missing="$missing $2"; }
  [ -x "$JDK/bin/jlink" ] && [ -x "$JDK/bin/jpackage" ] || fail "the JDK in $JDK has no jlink or jpackage: install a whole JDK 25"
  need unzip unzip
  if [ "$system" = Linux ]; then
    need dpkg-deb dpkg
    need rpmbuild rpm
    need zstd zstd
    need fakeroot fakeroot
    case "$products$aot" in *app*yes) need Xvfb xvfb; need xdotool xdotool ;; esac
  fi
  if [ "$task$system" = verifyLinux ]; then
    need Xvfb xvfb; need xdotool xdotool; need import imagemagick; need tesseract tesseract-ocr
    need setpriv util-linux; need openbox openbox; need curl curl; need desktop-file-validate desktop-file-utils
  fi
  [ -z "$missing" ] || fail "missing:$missing. On Debian: apt install$missing"
}

# What to compare a download with.
checksums() {
  cd "$out"
  rm -f SHA256SUMS
  for file in *.deb *.rpm *.msi *.dmg *.tar.* *.json; do
    [ ! -f "$file" ] || sha256 "$file" >>SHA256SUMS
  done
  say "made in $out:"
  ls -l | awk 'NR > 1 { printf "  %6.1f MB  %s\n", $5 / 1000000, $9 }' >&2
}

sha256() { if has sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi; }
