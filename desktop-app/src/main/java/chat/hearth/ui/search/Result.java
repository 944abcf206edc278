package chat.hearth.ui.search;

import chat.hearth.client.Found;
import chat.hearth.client.Marked;

/** One line of what was found, with all its words. */
sealed interface Result {

  /** The same key means the same thing, whatever changed about it. */
  Object key();

  /** What a screen reader says. */
  String spoken();

  /** A section. */
  record Heading(String key, String text) implements Result {
    @Override
    public String spoken() {
      return text;
    }
  }

  /** A thread by its name. */
  record OfThread(Found.NamedThread found, String about, String time) implements Result {
    @Override
    public Object key() {
      return found.row().threadId();
    }

    @Override
    public String spoken() {
      return found.name().text() + ", " + about + ", " + time;
    }
  }

  /** Somebody by name. */
  record OfPerson(Found.NamedPerson found, String about) implements Result {
    @Override
    public Object key() {
      return found.row().userId();
    }

    @Override
    public String spoken() {
      return found.name().text() + ", " + about;
    }
  }

  /**
   * A message.
   *
   * @param title the thread, or within one thread who wrote it
   * @param face whose picture stands before it
   * @param lead who says it; empty where that is clear
   */
  record OfMessage(Found.Message found, String title, Face face, String lead, String time)
      implements Result {
    @Override
    public Object key() {
      return found.clientId();
    }

    Marked text() {
      return Unmarked.of(found.text());
    }

    @Override
    public String spoken() {
      return title + ", " + lead + text().text() + ", " + time;
    }
  }

  /** There is more than what is shown. */
  record More(String text) implements Result {
    @Override
    public Object key() {
      return More.class;
    }

    @Override
    public String spoken() {
      return text;
    }
  }
}
