package chat.hearth.desktop.computer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.Audio;
import chat.hearth.ui.kit.Computer.Notice;
import chat.hearth.ui.kit.Computer.Notifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Notifications by the custom of each system, with words of hostile people. */
class NoticesTest {

  private static final String NASTY = "--help \"; $(reboot) `x` & <b>a</b> 'b' \\n %PATH% @(1)";

  @TempDir private Path home;

  private final AtomicInteger clicks = new AtomicInteger();

  @Test
  void linux_takes_words_as_arguments_after_all_options_and_reads_no_marks_in_them() {
    List<String> words =
        new NotifySend(Path.of("/usr/bin/notify-send"), true).command(notice(NASTY, NASTY)).words();
    int options = words.indexOf("--");
    assertTrue(words.subList(1, options).stream().allMatch(w -> w.startsWith("--")), "" + words);
    assertTrue(words.contains("--action=default=Open"));
    assertEquals(
        List.of(
            "--",
            NASTY,
            "--help \"; $(reboot) `x` &amp; &lt;b&gt;a&lt;/b&gt; 'b' \\\\n %PATH% @(1)"),
        words.subList(options, words.size()));
  }

  @Test
  void a_notice_is_two_tame_lines() {
    Notice notice = notice("\u202Eanna\u0000\r\nb\u0007 c", "x".repeat(5000));
    assertEquals("anna b c", notice.title());
    assertEquals(200, notice.body().length());
    Notice letters = notice("\uD83D\uDC69\u200D\uD83D\uDE80 \uD800lone", "\uFFFE");
    assertEquals("\uD83D\uDC69\u200D\uD83D\uDE80 lone|", letters.title() + "|" + letters.body());
  }

  @Test
  void macos_and_windows_keep_words_out_of_their_scripts() {
    List<String> mac =
        new Osascript(Path.of("/usr/bin/osascript")).command(notice(NASTY, "-e")).words();
    assertEquals(List.of("Hearth", NASTY, "-e"), mac.subList(3, 6));
    assertEquals(6, mac.size());
    NoticeCustom.Command windows =
        new WindowsToast(Path.of("powershell.exe")).command(notice(NASTY, "$env:X"));
    assertEquals(
        Map.of(WindowsToast.TITLE, NASTY, WindowsToast.BODY, "$env:X"), windows.environment());
    assertEquals(
        new WindowsToast(Path.of("powershell.exe")).command(notice("a", "b")).words(),
        windows.words(),
        "the command is the same whatever it shows");
    for (String name : List.of(WindowsToast.TITLE, WindowsToast.BODY)) {
      assertTrue(WindowsToast.SCRIPT.contains("[string]$env:" + name), name);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_click_is_told_and_what_just_goes_away_is_not() throws Exception {
    Path seen = home.resolve("seen");
    program(
        "notify-send",
        "[ \"$1\" = --help ] && { echo ' --action'; exit; }",
        "for last; do :; done",
        "printf '%s\\0' \"$@\" >\"" + seen + ".new\" && mv \"" + seen + ".new\" \"" + seen + "\"",
        "[ \"$last\" = click ] && echo default",
        "exit 0");
    try (Notifier notifier = notifier("Linux").orElseThrow()) {
      notifier.show(notice(NASTY, "pass by"));
      await().until(() -> Files.exists(seen));
      List<String> arguments = Arrays.asList(Files.readString(seen).split("\0"));
      assertEquals(
          List.of("--", NASTY, "pass by"),
          arguments.subList(arguments.size() - 3, arguments.size()));
      notifier.show(notice("a", "click"));
      await().until(() -> clicks.get() == 1);
    }
    assertEquals(1, clicks.get());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothing_is_left_running_when_the_window_is_closed_or_many_wait() throws Exception {
    program("notify-send", "echo $$ >>" + home.resolve("pids"), "exec sleep 600");
    SystemNotifier notifier = new SystemNotifier(new NotifySend(home.resolve("notify-send"), true));
    for (int i = 0; i <= SystemNotifier.MOST; i++) {
      notifier.show(notice("a", "b"));
      int count = i + 1;
      await().until(() -> pids().size() == count);
    }
    await().until(() -> running() == SystemNotifier.MOST);
    notifier.close();
    await().until(() -> running() == 0);
    notifier.show(notice("a", "too late"));
    await().until(() -> running() == 0);
    assertEquals(0, clicks.get());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_old_program_is_not_asked_for_what_it_does_not_know() throws Exception {
    program("notify-send", "echo ' --icon'");
    NoticeCustom old = computer("Linux").noticeCustom().orElseThrow();
    assertFalse(old.command(notice("a", "b")).words().stream().anyMatch(w -> w.contains("action")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_system_without_the_program_shows_nothing() throws Exception {
    assertTrue(notifier("Linux").isEmpty());
    assertTrue(notifier("Windows 11").isEmpty());
    program("System32/WindowsPowerShell/v1.0/powershell.exe", "exit 0");
    assertTrue(notifier("Windows 11").isPresent());
    Path gone = program("notify-send", "exit 0");
    Notifier notifier = notifier("Linux").orElseThrow();
    Files.delete(gone);
    notifier.show(notice("a", "b"));
    notifier.close();
    Map<String, String> odd = Map.of("PATH", "::.:relative");
    assertTrue(new ThisComputer("Linux", home, odd, null).notifier().isEmpty());
  }

  @Test
  void tones_keep_two_seconds_between_them() {
    AtomicInteger tones = new AtomicInteger();
    long[] now = {Long.MAX_VALUE - 1_000_000_000L}; // such clocks turn over
    Chime chime = new Chime(() -> now[0], tones::incrementAndGet);
    chime.play();
    now[0] += 1_999_999_999L;
    chime.play();
    await().until(() -> tones.get() == 1);
    now[0]++;
    chime.play();
    await().until(() -> tones.get() == 2);
    assertEquals(2, tones.get());
  }

  @Test
  void the_tone_is_short_soft_and_begins_and_ends_in_silence() {
    short[] samples = Tone.samples();
    assertTrue(samples.length <= Audio.RATE, "at most a second");
    int loudest = 0;
    for (short sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    assertTrue(loudest > 2_000 && loudest < 12_000, "" + loudest);
    assertEquals(0, samples[0]);
    assertTrue(Math.abs(samples[samples.length - 1]) < 10);
    Tone.play(computer("Linux").audio()); // says nothing where there is no sound
  }

  private Notice notice(String title, String body) {
    return new Notice(title, body, "Open", clicks::incrementAndGet);
  }

  private Optional<Notifier> notifier(String system) {
    return computer(system).notifier();
  }

  private ThisComputer computer(String system) {
    String folder = home.toString();
    return new ThisComputer(system, home, Map.of("PATH", folder, "SystemRoot", folder), null);
  }

  private List<Long> pids() throws IOException {
    Path file = home.resolve("pids");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(Long::valueOf).toList()
        : List.of();
  }

  private long running() throws IOException {
    return pids().stream().flatMap(p -> ProcessHandle.of(p).stream()).count();
  }

  private Path program(String name, String... lines) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
