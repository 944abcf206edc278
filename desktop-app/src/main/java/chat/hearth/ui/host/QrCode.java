package chat.hearth.ui.host;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** A link as a code to scan, drawn as one shape on whole pixels. */
final class QrCode extends Region {

  private static final double SIZE = 116;

  private final SVGPath shape = new SVGPath();

  QrCode() {
    getStyleClass().add("qr-code");
    shape.getStyleClass().add("qr-dots");
    shape.setFillRule(FillRule.NON_ZERO);
    shape.setManaged(false);
    getChildren().add(shape);
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Shows a link. */
  void show(String link) {
    try {
      BitMatrix dots =
          new QRCodeWriter()
              .encode(
                  link,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.L));
      draw(dots);
    } catch (WriterException e) {
      shape.setContent(""); // a link too long for a code can still be copied
    }
  }

  private void draw(BitMatrix dots) {
    double dot = Math.floor(SIZE / dots.getWidth());
    double margin = Math.floor((SIZE - dot * dots.getWidth()) / 2);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(margin + x * dot).append(' ').append(margin + y * dot);
          path.append('h').append(dot).append('v').append(dot).append('h').append(-dot).append('z');
        }
      }
    }
    shape.setContent(path.toString());
  }

  @Override
  protected void layoutChildren() {
    shape.relocate(shape.getLayoutBounds().getMinX(), shape.getLayoutBounds().getMinY());
  }
}
