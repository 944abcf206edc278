# Our jars and those that they need, as Maven makes and names them.

build_jars() {
  say "building the jars of $version"
  (cd "$root" && $HEARTH_MVN -q -B -ntp -Dstyle.color=never -Pdist,launch -DskipTests package) >&2
}

# jars PRODUCT FOLDER: puts the jars of a product into a folder, without JavaFX, which goes into the run-time image. They are not compressed: the package
# compresses what is in all of them together, which takes a quarter of it away, and nothing is inflated at a start.
jars() {
  rm -rf "$2"
  mkdir -p "$2"
  if [ "$1" = app ]; then module=desktop-app; else module=relay-server; fi
  cp "$root/$module/target/dist"/*.jar "$2"
  cp "$root/$module/target/$module-$version.jar" "$2"
  rm -f "$2"/javafx-*.jar
  for jar in "$2"/*.jar; do store "$jar"; done
}

# store JAR: the same entries, uncompressed, each with the time of the sources. Signatures go with the manifest that they
# are for: without it nobody checks them, but the AOT cache takes no classes of a jar that has some; and what a manifest
# says of each entry would be read at each start, 6,000 times. Providers go, too: we call their classes, while Java, in
# want of one of the JDK that the run-time image does not have, would start them all.
store() {
  unpacked=$1.d
  mkdir "$unpacked"
  unzip -q "$1" -d "$unpacked"
  (
    cd "$unpacked"
    rm -rf META-INF/*.SF META-INF/*.DSA META-INF/*.RSA META-INF/*.EC META-INF/services/java.security.Provider \
      org/bouncycastle/jcajce org/bouncycastle/jce org/bouncycastle/pqc
    if [ -f META-INF/MANIFEST.MF ]; then
      awk '/^\r?$/ { exit } { print }' META-INF/MANIFEST.MF >MANIFEST
      echo >>MANIFEST
      mv MANIFEST META-INF/MANIFEST.MF
    fi
  )
  [ ! -d "$unpacked/picocli" ] || "$JDK/bin/java" "$here/parts/Frames.java" "$unpacked"
  (cd "$unpacked" && "$JDK/bin/jar" --create --file "$1" --no-compress --no-manifest --date "$stamp" .)
  rm -r "$unpacked"
}

# beside CLASS ARGUMENT ...: runs a program that lies beside the tests.
beside() {
  (cd "$root" && exec "$JDK/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "desktop-app/target/test-classes${separator}desktop-app/target/classes${separator}$(cat desktop-app/target/test.classpath)" "$@")
}

# parts PRODUCT JARS RUNTIME: lists what is in the package; the page of licences goes to the jars, the list beside the package.
parts() {
  if [ "$1" = app ]; then module=desktop-app; else module=relay-server; fi
  texts=$root/desktop-app/src/main/resources/chat/hearth/ui
  list=$out/$(full_name "$1")-$version-sbom.json
  [ -f "$root/$module/target/sbom.json" ] || fail "Maven wrote no list of the parts, which it does only online"
  set -- --maven "$root/$module/target/sbom.json" --jars "$2" --jdk "$JDK" --runtime "$3" --licences "$here/licences" \
    --text "Apache-2.0=$root/LICENSE" --text "GPL-2.0-with-classpath-exception=$3/legal/java.base/LICENSE" \
    --list "$list" --page "$2/THIRD-PARTY.txt"
  [ "$module" = relay-server ] || set -- "$@" --also "$here/also.json" --text "OFL-1.1=$texts/fonts/OFL.txt" --text "emoji=$texts/emoji/LICENCES.txt"
  beside chat.hearth.parts.PartsMain "$@"
}
