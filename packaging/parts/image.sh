# The app-image: a run-time image with only what is needed, our jars, a launcher, and the AOT cache.

# JDK modules that a product's jars use; jdk.crypto.ec is in java.base since 22, jdk.localedata is for dates in German and Chinese.
modules() {
  if [ "$1" = app ]; then
    echo java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported,jdk.localedata,javafx.base,javafx.graphics,javafx.controls
  else
    echo java.base,java.logging,java.management,java.naming,java.sql,java.xml,jdk.unsupported
  fi
}

options() {
  echo -XX:+UseSerialGC
  echo -XX:TieredStopAtLevel=1
  echo -XX:+UnlockDiagnosticVMOptions
  echo -XX:ArchiveRelocationMode=0 # the cache is mapped where it was made for, so its pages stay shared and clean
  echo -XX:SweeperThreshold=100    # no full collection amid the start because compiled code grows
  echo -XX:+UseCompactObjectHeaders
  # What the start needed of C's memory and gave back goes back to the system, which Linux alone must be told.
  [ "$system" != Linux ] || echo -XX:TrimNativeHeapInterval=10000
  echo --enable-native-access=ALL-UNNAMED
  if [ "$1" = app ]; then
    echo --enable-native-access=javafx.graphics
    echo -Dprism.lcdtext=false
    echo -Xms40m
    echo -Xmn12m
    echo -XX:MinHeapFreeRatio=15
    echo -XX:MaxHeapFreeRatio=30
  else
    echo -Dhearth.command=hearth-relay
    echo -Xms16m
    echo -Xmx512m # collects what is not needed before the unit's MemoryHigh; HEARTH_JAVA_OPTS comes later and wins
  fi
}

# What holds on Linux unless somebody says otherwise. Few arenas keep C's memory together. GTK looks for OpenGL for itself,
# which the app does not use: drivers of 45 MiB less.
environment() {
  [ "$1" != app ] || echo 'GDK_GL="${GDK_GL:-disable}"'
  echo 'MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"'
}

main_class() { if [ "$1" = app ]; then echo chat.hearth.desktop.Main; else echo chat.hearth.relay.RelayMain; fi; }

# JavaFX comes as jars for this system; jlink wants jmods, so that its libraries land where they belong.
jmods() {
  folder=$out/work/jmods
  rm -rf "$folder"
  mkdir -p "$folder"
  for module in base graphics controls; do
    jar=$(ls "$root/desktop-app/target/dist/javafx-$module-"*-*.jar | head -n 1)
    classes=$out/work/javafx-$module
    rm -rf "$classes"
    mkdir -p "$classes/classes" "$classes/libs"
    (cd "$classes/classes" && unzip -q "$jar")
    find "$classes/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' \) -exec mv {} "$classes/libs" \;
    "$JDK/bin/jmod" create --class-path "$classes/classes" --libs "$classes/libs" "$folder/javafx.$module.jmod"
  done
}

# image PRODUCT: makes target/package/work/NAME, ready to run from any place.
image() {
  product=$1 name=$(full_name "$1")
  module=$(if [ "$1" = app ]; then echo desktop-app; else echo relay-server; fi)
  say "$name: run-time image"
  work=$out/work
  mkdir -p "$work"
  jars "$product" "$work/$name-jars"
  [ "$product" != app ] || jmods
  rm -rf "$work/$name-runtime" "$(image_of "$name")"
  path=
  [ "$product" != app ] || path="--module-path $work/jmods"
  # shellcheck disable=SC2086
  "$JDK/bin/jlink" $path --add-modules "$(modules "$product")" --output "$work/$name-runtime" \
    --no-header-files --no-man-pages --strip-java-debug-attributes ${languages:-}
  trim "$work/$name-runtime"
  parts "$product" "$work/$name-jars" "$work/$name-runtime"
  cp "$root/LICENSE" "$work/$name-jars"
  if [ "$system" = Linux ]; then laid "$product"; else launched "$product"; fi
  case "$system$product" in Darwinapp) take_links "$name" ;; esac
  settle "$(image_of "$name")"
  [ "$aot" = no ] || train "$product"
  # The seal that jpackage put on it does not hold for what was changed since.
  [ "$system" != Darwin ] || codesign --force --sign - "$(image_of "$name")" || say "$name is not sealed"
}

# laid PRODUCT: on Linux the run-time image, the jars, and a shell that starts java. The program of jpackage would ask dpkg
# and rpm first, at each start, which package it belongs to; they read the lists of all files of the system for that.
laid() {
  mkdir -p "$(image_of "$name")/bin" "$(image_of "$name")/lib"
  cp -a "$work/$name-runtime" "$(image_of "$name")/lib/runtime"
  cp -a "$work/$name-jars" "$(app_folder "$name")"
  cp "$(java_of "$name")" "$(dirname "$(java_of "$name")")/$name" # the name that lists of processes show
  path=
  for jar in $(class_path); do path=$path:\$app/$jar; done
  sed -e "s|@NAME@|$name|" -e "s|@OPTIONS@|$(options "$1" | tr '\n' ' ')|" -e "s|@PATH@|${path#:}|" \
    -e "s|@MAIN@|$(main_class "$1")|" -e "s|@ENVIRONMENT@|$(environment "$1" | tr '\n' ' ')|" "$here/linux/launcher" >"$(launcher_of "$name")"
  chmod 755 "$(launcher_of "$name")"
}

# The names of the jars, the product's own first, as jpackage has them too.
class_path() {
  echo "$module-$version.jar"
  (cd "$work/$name-jars" && LC_ALL=C ls ./*.jar) | sed 's|^\./||' | grep -vx "$module-$version.jar"
}

# launched PRODUCT: elsewhere jpackage lays all that, with a program that reads the options from a file.
launched() {
  set --
  for option in $(options "$product"); do set -- "$@" --java-options "$option"; done
  # Without a console a program of Windows prints nothing.
  case "$system$product" in Windowsrelay) set -- "$@" --win-console ;; esac
  icon=$here/icons/hearth.ico
  [ "$system" != Darwin ] || icon=$here/icons/hearth.icns
  "$JDK/bin/jpackage" --type app-image --name "$name" --app-version "$(numeric)" --dest "$work" \
    --input "$work/$name-jars" --main-jar "$module-$version.jar" --main-class "$(main_class "$product")" \
    --runtime-image "$work/$name-runtime" --icon "$icon" --vendor "${maker% <*}" "$@"
}

# macOS opens links with the app whose property list names their scheme.
take_links() {
  plutil -insert CFBundleURLTypes \
    -json '[{"CFBundleURLName": "chat.hearth.Hearth", "CFBundleURLSchemes": ["hearth"]}]' "$(folder_of "$1")/Info.plist"
}

# macOS takes no version that begins with 0.
numeric() { if [ "$system" = Darwin ]; then echo "$number" | sed 's/^0\./1./'; else echo "$number"; fi; }

# Media and desktop parts of the JDK that JavaFX brings anew or nobody calls.
trim() {
  rm -f "$1/lib/jexec"
  for tool in keytool rmiregistry jrunscript jwebserver; do rm -f "$1/bin/$tool" "$1/bin/$tool.exe"; done
}

# One time for all files: the AOT cache remembers the times of the jars, and a package keeps whole seconds.
settle() { find "$1" -exec touch -h -d "$stamp" {} + 2>/dev/null || find "$1" -exec touch -t 202611230000 {} +; }

image_of() { if [ "$system" = Darwin ]; then echo "$out/work/$1.app"; else echo "$out/work/$1"; fi; }

folder_of() { if [ "$system" = Darwin ]; then echo "$(image_of "$1")/Contents"; else image_of "$1"; fi; }

app_folder() {
  case "$system" in
    Linux) echo "$(folder_of "$1")/lib/app" ;;
    Darwin) echo "$(folder_of "$1")/app" ;;
    *) echo "$(folder_of "$1")/app" ;;
  esac
}

launcher_of() {
  case "$system" in
    Linux) echo "$(folder_of "$1")/bin/$1" ;;
    Darwin) echo "$(folder_of "$1")/MacOS/$1" ;;
    *) echo "$(folder_of "$1")/$1.exe" ;;
  esac
}

# train PRODUCT: runs it once as it will run, and keeps what the JVM learned beside its jars.
train() {
  product=$1 name=$(full_name "$1")
  say "$name: training run"
  . "$here/parts/train.sh"
  app=$(app_folder "$name")
  learned=$out/work/$name.aotconf cache=$app/$name.aot config=$app/$name.cfg
  rm -f "$learned" "$cache"
  "train_$product" "$(launcher_of "$name")" "$learned"
  [ -s "$learned" ] || fail "the training run of $name taught nothing; see $out/work/train-$product.log"
  path=
  for jar in $(class_path); do path=$path$separator$app/$jar; done
  # Objects are put into the cache by G1 only; the serial collector can load them.
  # shellcheck disable=SC2046
  "$(java_of "$name")" -XX:AOTMode=create -XX:AOTConfiguration="$learned" -XX:AOTCache="$cache" \
    $(options "$product" | grep -v -e SerialGC -e Heap -e -Xm) -XX:+UseG1GC -cp "${path#"$separator"}" \
    >"$out/work/$name-aot.log" 2>&1 || fail "no AOT cache; see $out/work/$name-aot.log"
  rm -f "$learned"
  if [ "$system" != Linux ]; then
    awk -v option="java-options=-XX:AOTCache=\$APPDIR/$name.aot" '{ print } /^\[JavaOptions\]/ { print option }' "$config" >"$config.new"
    mv "$config.new" "$config"
  fi
  settle "$app"
}

java_of() {
  case "$system" in
    Linux) echo "$(folder_of "$1")/lib/runtime/bin/java" ;;
    Darwin) echo "$(folder_of "$1")/runtime/Contents/Home/bin/java" ;;
    *) echo "$(folder_of "$1")/runtime/bin/java.exe" ;;
  esac
}
