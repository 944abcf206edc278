/**
 * The whole product played through real windows: a made-up team on an embedded relay, and a script
 * that clicks and types.
 */
@NullMarked
package chat.hearth.demo;

import org.jspecify.annotations.NullMarked;
