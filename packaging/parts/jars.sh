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

# store JAR: the same entries, uncompressed, each with the time of the sources.
store() {
  unpacked=$1.d
  mkdir "$unpacked"
  unzip -q "$1" -d "$unpacked"
  (cd "$unpacked" && "$JDK/bin/jar" --create --file "$1" --no-compress --no-manifest --date "$stamp" .)
  rm -r "$unpacked"
}

copy_sbom() {
  for product in $products; do
    if [ "$product" = app ]; then module=desktop-app; else module=relay-server; fi
    cp "$root/$module/target/sbom.json" "$out/$(full_name "$product")-$version-sbom.json"
  done
}
