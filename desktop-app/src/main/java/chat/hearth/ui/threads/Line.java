package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;

/** One line of the list pane, with all its words. */
sealed interface Line {

  /** The same key means the same thread, person or heading, whatever changed about it. */
  Object key();

  /** What a screen reader says. */
  String spoken();

  /** A thread of the list. */
  record OfThread(ThreadRow row, Preview preview, String time, String spoken) implements Line {
    @Override
    public Object key() {
      return row.threadId();
    }
  }

  /** A section of what was found. */
  record Heading(String text) implements Line {
    @Override
    public Object key() {
      return text;
    }

    @Override
    public String spoken() {
      return text;
    }
  }

  /** A thread that was found by its name. */
  record FoundThread(ThreadRow row, String about, String time, Match match) implements Line {
    @Override
    public Object key() {
      return row.threadId();
    }

    @Override
    public String spoken() {
      return row.name() + ", " + about + ", " + time;
    }
  }

  /** A person that was found by name and has no thread alone with the owner. */
  record FoundPerson(PersonRow person, String about, Match match) implements Line {
    @Override
    public Object key() {
      return person.userId();
    }

    @Override
    public String spoken() {
      return person.name() + ", " + about;
    }
  }
}
