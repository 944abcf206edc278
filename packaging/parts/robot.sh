# A hand and an eye for a program that runs: it reads the words on the screen and clicks where they stand, as a person does.

# Reads the window into $out/work/words.tsv: left, top, width, height, word, with a key of the line they stand in. The window
# alone, as the desktop shows a note of each message, which has the same words.
look() {
  eval "$(xdotool getwindowgeometry --shell "$window" | grep -E '^(X|Y|WIDTH|HEIGHT)=')"
  import -window root -crop "${WIDTH}x$HEIGHT+$X+$Y" +repage "$out/work/screen.png"
  # Twice as large and grey reads better; turned around, light words on a dark ground are read too.
  convert "$out/work/screen.png" -colorspace Gray -resize 200% "$out/work/large.png"
  convert "$out/work/large.png" -negate "$out/work/turned.png"
  : >"$out/work/words.tsv"
  for picture in large turned; do
    OMP_THREAD_LIMIT=1 tesseract "$out/work/$picture.png" - --psm 11 tsv 2>/dev/null |
      awk -F '\t' -v p="$picture" -v x="$X" -v y="$Y" '$1 == 5 && $12 != "" { print p $3 "-" $4 "-" $5 "\t" x+$7/2 "\t" y+$8/2 "\t" $9/2 "\t" $10/2 "\t" $12 }' >>"$out/work/words.tsv"
  done
}

# where WORDS: the middle of these words on the screen as "x y"; fails where they are not.
where() {
  look
  awk -F '\t' -v wanted="$1" '
    BEGIN { n = split(wanted, w, " ") }
    { if ($1 != line) { line = $1; m = 0 }
      if ($6 == w[m + 1]) { if (m == 0) { x = $2; y = $3 + $5 / 2 } m++; if (m == n) { printf "%d %d\n", (x + $2 + $4) / 2, y; found = 1; exit } }
      else { m = 0; if ($6 == w[1]) { x = $2; y = $3 + $5 / 2; m = 1; if (n == 1) { printf "%d %d\n", x + $4 / 2, y; found = 1; exit } } } }
    END { exit !found }' "$out/work/words.tsv"
}

# sees WORDS SECONDS: waits until they are in the window; looks three times at least, as a look takes long on a busy machine.
sees() {
  end=$(($(date +%s) + $2)) looks=0
  until place=$(where "$1"); do
    looks=$((looks + 1))
    [ "$(date +%s)" -lt "$end" ] || [ "$looks" -lt 3 ] || { import -window root "$out/work/not-seen.png"; fail "\"$1\" did not show; see $out/work/not-seen.png"; }
  done
}

# click WORDS [BELOW]: clicks on them, or so many pixels below.
click() {
  sees "$1" 30
  xdotool mousemove "${place% *}" "$((${place#* } + ${2:-0}))" click 1
}

# opens WORDS: clicks on a thread of this name, and waits until the window says that it is open.
opens() {
  click "$1"
  wait_for 30 titled "$1" || { import -window root "$out/work/not-open.png"; fail "a click on \"$1\" opened nothing; see $out/work/not-open.png"; }
}

titled() { case "$(xdotool getwindowname "$window")" in *"$1"*) return 0 ;; *) return 1 ;; esac; }

# into LABEL TEXT: types into the field below a label.
into() { click "$1" 36; xdotool type --delay 20 "$2"; }
