package chat.hearth.ui.details;

import chat.hearth.client.MemberRow;
import chat.hearth.model.UserId;
import java.util.function.Consumer;

/** What can be done in the details. */
record DetailsActions(
    Runnable close,
    Consumer<String> nickname,
    Consumer<String> rename,
    Consumer<Boolean> mute,
    Consumer<Boolean> pin,
    Runnable files,
    Runnable addMembers,
    Consumer<MemberRow> remove,
    Consumer<UserId> showPerson,
    Runnable leave,
    Consumer<Boolean> block) {}
