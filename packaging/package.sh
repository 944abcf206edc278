#!/bin/sh
# Makes the packages of the desktop app and of the relay for the system that it runs on; ./hearth package calls it.
# Takes JDK (a JDK 25) and HEARTH_MVN (the Maven to use) from its environment. See docs/installing.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
out=$root/target/package
. "$here/parts/common.sh"
. "$here/parts/jars.sh"
. "$here/parts/image.sh"
. "$here/parts/linux.sh"
. "$here/parts/other.sh"

usage() {
  cat <<'END'
./hearth package [app|relay] [--no-aot]   make the packages of this system in target/package
./hearth package --verify [app|relay]     install what was made, use it as a person would, remove it
./hearth package --check                  say what is missing on this computer
END
}

products="app relay" aot=yes task=make
while [ $# -gt 0 ]; do
  case "$1" in
    app | relay) products=$1 ;;
    --no-aot) aot=no ;;
    --verify) task=verify ;;
    --check) task=check ;;
    -h | --help) usage; exit 0 ;;
    *) say "unknown: $1"; usage >&2; exit 2 ;;
  esac
  shift
done

# A JVM writes down what it learned when it ends by itself, and the shell of Git for Windows can only kill one.
[ "$system" != Windows ] || aot=no

case "$task$system" in
  check*) check_tools; say "nothing is missing"; exit 0 ;;
  verifyLinux) . "$here/parts/verify.sh"; verify; exit 0 ;;
  verify*) . "$here/parts/verify-other.sh"; verify_other; exit 0 ;;
esac

# What was started here ends here, whatever happens.
pid= screen=
trap 'for started in $pid $screen; do kill "$started" 2>/dev/null || true; done' EXIT

check_tools
[ -n "${HEARTH_JARS_THERE:-}" ] || build_jars
for product in $products; do
  image "$product"
  case "$system" in
    Linux) linux_packages "$product" ;;
    *) other_packages "$product" ;;
  esac
done
checksums
