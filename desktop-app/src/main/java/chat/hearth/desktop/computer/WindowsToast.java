package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer.Notice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A toast by PowerShell, on Windows: the words lie in the environment of a script that never
 * changes, and become text of a document there.
 */
record WindowsToast(Path program) implements NoticeCustom {

  static final String TITLE = "HEARTH_NOTICE_TITLE";
  static final String BODY = "HEARTH_NOTICE_BODY";

  /** Windows shows toasts of programs that it knows; of these PowerShell is one everywhere. */
  static final String SCRIPT =
      """
      $ErrorActionPreference = 'Stop'
      [void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
      [void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom, ContentType = WindowsRuntime]
      $words = New-Object System.Xml.XmlDocument
      $words.LoadXml('<toast><visual><binding template="ToastGeneric"><text/><text/></binding></visual><audio silent="true"/></toast>')
      $lines = $words.GetElementsByTagName('text')
      $lines.Item(0).InnerText = [string]$env:HEARTH_NOTICE_TITLE
      $lines.Item(1).InnerText = [string]$env:HEARTH_NOTICE_BODY
      $toast = New-Object Windows.Data.Xml.Dom.XmlDocument
      $toast.LoadXml($words.OuterXml)
      $app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
      $notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app)
      $notifier.Show((New-Object Windows.UI.Notifications.ToastNotification $toast))
      """;

  @Override
  public Command command(Notice notice) {
    String encoded = Base64.getEncoder().encodeToString(SCRIPT.getBytes(StandardCharsets.UTF_16LE));
    return new Command(
        List.of(
            program.toString(),
            "-NoLogo",
            "-NoProfile",
            "-NonInteractive",
            "-EncodedCommand",
            encoded),
        Map.of(TITLE, notice.title(), BODY, notice.body()));
  }
}
