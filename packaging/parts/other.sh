# Windows and macOS: jpackage makes the installer from the app-image. Nobody has run this part yet; see docs/installing.md.

other_packages() {
  name=$(full_name "$1")
  case "$system" in
    Darwin)
      "$JDK/bin/jpackage" --type dmg --name "$name" --app-version "$(numeric)" --dest "$out" \
        --app-image "$(image_of "$name")" --vendor "${maker% <*}"
      [ "$(numeric)" = "$number" ] || mv "$out/$name-$(numeric).dmg" "$out/$name-$number.dmg" # the relay reads versions of names
      ;;
    Windows)
      set --
      [ "$name" != hearth ] || set -- --win-menu --win-menu-group Hearth --win-shortcut-prompt
      "$JDK/bin/jpackage" --type msi --name "$name" --app-version "$(numeric)" --dest "$out" \
        --app-image "$(image_of "$name")" --vendor "${maker% <*}" --win-per-user-install --win-dir-chooser "$@"
      ;;
    *) fail "packages are made on Linux, Windows and macOS" ;;
  esac
}
