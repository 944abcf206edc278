/** Pictures of what a person sees, written to {@code target/gallery} for people to look at. */
@NullMarked
package chat.hearth.gallery;

import org.jspecify.annotations.NullMarked;
