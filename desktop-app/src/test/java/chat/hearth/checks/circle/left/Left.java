package chat.hearth.checks.circle.left;

import chat.hearth.checks.circle.right.Right;
import org.jspecify.annotations.Nullable;

/** Knows the other half, which knows this one. */
public record Left(@Nullable Right other) {}
