package chat.hearth.ui.kit;

import chat.hearth.model.Presence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moments are written: short in lists, long in separators, as words for presence. */
public final class Times {

  private static final int DAYS_WITH_A_NAME = 7;

  private final Clock clock;
  private final ZoneId zone;
  private final Texts texts;

  /** Times as of the clock, in the zone, in the language. */
  public Times(Clock clock, ZoneId zone, Locale locale) {
    this.clock = clock;
    this.zone = zone;
    this.texts = Texts.kit(locale);
  }

  /** Times as this computer tells them, in the language of all other words. */
  public static Times system() {
    return new Times(
        Clock.systemUTC(), ZoneId.systemDefault(), Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The time of day: 09:34. */
  public String time(Instant at) {
    return format("pattern.time", at);
  }

  /** For lists: 09:34, Yesterday, Friday, 14 Nov, 14 Nov 2025. */
  public String list(Instant at) {
    return switch (age(at)) {
      case TODAY -> time(at);
      case YESTERDAY -> texts.get("yesterday");
      case WEEK -> format("pattern.weekday", at);
      case YEAR -> format("pattern.short", at);
      case LONG_AGO -> format("pattern.short.year", at);
    };
  }

  /** Within a sentence: as in lists, but with small letters where a sentence has them. */
  public String within(Instant at) {
    return age(at) == Age.YESTERDAY ? texts.get("yesterday.within") : list(at);
  }

  /** For the line above a day's messages: Today, Yesterday, Friday, 14 November, with the year. */
  public String day(Instant at) {
    return switch (age(at)) {
      case TODAY -> texts.get("today");
      case YESTERDAY -> texts.get("yesterday");
      case WEEK -> format("pattern.weekday", at);
      case YEAR, LONG_AGO -> date(at);
    };
  }

  /** A date with the time of day: 14 November, 09:34. */
  public String moment(Instant at) {
    return date(at) + ", " + time(at);
  }

  /** A date: 14 November, in other years 14 November 2025. */
  public String date(Instant at) {
    return format(at(at).getYear() == now().getYear() ? "pattern.long" : "pattern.long.year", at);
  }

  /** Somebody is there. */
  public String online() {
    return texts.get("presence.online");
  }

  /**
   * Somebody has not touched a key for a while.
   *
   * @param since when that began; said only if it was today, null if not known
   */
  public String away(@Nullable Instant since) {
    return since == null || age(since) != Age.TODAY
        ? texts.get("presence.away")
        : texts.get("presence.away.since", time(since));
  }

  /** When somebody was last there, or the empty string if that is not known. */
  public String lastSeen(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    return switch (age(at)) {
      case TODAY -> texts.get("presence.seen", time(at));
      case YESTERDAY -> texts.get("presence.seen.yesterday", time(at));
      case WEEK -> texts.get("presence.seen.weekday", format("pattern.weekday", at));
      case YEAR, LONG_AGO -> texts.get("presence.seen.date", date(at));
    };
  }

  /** Somebody's presence in words, or the empty string if it is not known. */
  public String presence(@Nullable Presence presence) {
    if (presence == null) {
      return "";
    }
    return switch (presence.state()) {
      case ONLINE -> online();
      case AWAY -> away(presence.since());
      case OFFLINE -> lastSeen(presence.since());
    };
  }

  /** The day that it is now. */
  public LocalDate today() {
    return now().toLocalDate();
  }

  /** The day of a moment. */
  public LocalDate dayOf(Instant at) {
    return at(at).toLocalDate();
  }

  /** The first moment of a day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The words that all screens have, in the language of the times. */
  public Texts texts() {
    return texts;
  }

  /** Whether the two moments lie in the same day of the zone. */
  public boolean sameDay(Instant one, Instant other) {
    return at(one).toLocalDate().equals(at(other).toLocalDate());
  }

  private Age age(Instant at) {
    LocalDate day = at(at).toLocalDate();
    LocalDate today = now().toLocalDate();
    long days = ChronoUnit.DAYS.between(day, today);
    if (days == 0) {
      return Age.TODAY;
    }
    if (days == 1) {
      return Age.YESTERDAY;
    }
    if (days > 1 && days < DAYS_WITH_A_NAME) {
      return Age.WEEK;
    }
    return day.getYear() == today.getYear() ? Age.YEAR : Age.LONG_AGO;
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(at(at));
  }

  private ZonedDateTime at(Instant at) {
    return at.atZone(zone);
  }

  private ZonedDateTime now() {
    return at(clock.instant());
  }

  private enum Age {
    TODAY,
    YESTERDAY,
    WEEK,
    YEAR,
    LONG_AGO
  }
}
