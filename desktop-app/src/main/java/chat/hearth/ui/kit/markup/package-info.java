/** What people mark in what they write: bold, code, lists, quotes and links, and nothing else. */
@NullMarked
package chat.hearth.ui.kit.markup;

import org.jspecify.annotations.NullMarked;
