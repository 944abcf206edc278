#!/bin/sh
# Draws the icons anew from hearth.svg: run it after a change of the drawing, and commit what it makes.
# Needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -eu
cd "$(dirname "$0")"
for size in 16 22 24 32 48 64 128 256 512; do
  rsvg-convert --width $size --height $size hearth.svg --output hearth-$size.png
done
icotool --create --output=hearth.ico hearth-16.png hearth-32.png hearth-48.png --raw=hearth-256.png
png2icns hearth.icns hearth-16.png hearth-32.png hearth-128.png hearth-256.png hearth-512.png
