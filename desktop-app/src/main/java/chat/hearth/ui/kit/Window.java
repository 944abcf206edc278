package chat.hearth.ui.kit;

/**
 * What every screen of one window shares.
 *
 * @param theme how it looks
 * @param times how moments are written
 * @param overlay where dialogs and toasts show, and what screen readers are told
 * @param settings what the person set
 * @param computer what lies outside of the window
 */
public record Window(
    Theme theme, Times times, Overlay overlay, Settings settings, Computer computer) {}
