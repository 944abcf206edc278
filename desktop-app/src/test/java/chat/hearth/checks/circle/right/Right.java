package chat.hearth.checks.circle.right;

import chat.hearth.checks.circle.left.Left;
import org.jspecify.annotations.Nullable;

/** Knows the other half, which knows this one. */
public record Right(@Nullable Left other) {}
