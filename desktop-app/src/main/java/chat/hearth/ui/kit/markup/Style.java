package chat.hearth.ui.kit.markup;

/** How letters stand out. */
public enum Style {
  BOLD,
  ITALIC,
  STRIKE,
  CODE
}
