package chat.hearth.client.files;

import chat.hearth.model.Limits;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files, as strangers give them, made fit for a disk. */
public final class FileNames {

  private static final String NAMELESS = "file";
  private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  /** What a system starts, mounts or obeys when it is opened. */
  private static final Set<String> RISKY =
      Set.of(
          ("acm action app appimage appref-ms application apk ax bash bat bin chm cmd com command"
               + " cpl crt csh deb desktop dll dmg docm dotm drv exe fish gadget hta htm html img"
               + " inf ins iso isp jar jnlp job js jse jsp ksh library-ms lnk lua mht mhtml"
               + " mobileconfig msc msh msi msix msp mst ocx osx out pif pkg pl potm ppam ppsm pptm"
               + " prf prg ps1 ps2 psc1 psm1 py pyc pyw rb reg rgs rpm run scf scr sct sh shb shs"
               + " slk snap so svg sys term tcl terminal tool url vb vbe vbs vhd vhdx vxd webloc"
               + " website wine workflow ws wsc wsf wsh xhtml xlam xll xlsb xlsm xltm xml xsl zsh")
              .split(" "));

  private FileNames() {}

  /** One name without folders, hidden characters, leading dots or a device's meaning. */
  public static String clean(String name) {
    StringBuilder visible = new StringBuilder();
    name.codePoints().map(c -> isHidden(c) ? ' ' : c).forEach(visible::appendCodePoint);
    String plain = FORBIDDEN.matcher(visible).replaceAll("_").strip();
    String trimmed = plain.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
    String named = trimmed.isEmpty() ? NAMELESS : trimmed;
    return shortened(RESERVED.matcher(named).matches() ? "_" + named : named);
  }

  /** Whether opening it could do more than show it; decided by its name alone. */
  public static boolean isRisky(String name) {
    String clean = clean(name);
    return RISKY.contains(extension(clean)) || !clean.contains(".");
  }

  /** What follows the last dot, in small letters; "" where there is none. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A name with a number before its end, for where the plain one is taken; 0 is the plain one. */
  public static String numbered(String name, int number) {
    int end = Math.max(0, name.lastIndexOf('.'));
    int at = end == 0 ? name.length() : end;
    return number == 0 ? name : name.substring(0, at) + " (" + number + ")" + name.substring(at);
  }

  private static String shortened(String name) {
    int most = Limits.FILE_NAME_LENGTH / 2; // other scripts take two or three bytes a letter
    if (name.length() <= most) {
      return name;
    }
    String end = extension(name);
    String tail =
        end.isEmpty() || end.length() > 16 ? "" : name.substring(name.length() - end.length() - 1);
    int cut = most - tail.length();
    int whole = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, whole) + tail;
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
