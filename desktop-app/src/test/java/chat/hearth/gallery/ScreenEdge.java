package chat.hearth.gallery;

import com.sun.glass.ui.Application;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/**
 * The screen of the headless windows has 1,000 rows, and painting fails where a window has a pixel
 * below them. At the edge of any screen a menu lets its shadow hang over, so there are some more.
 */
final class ScreenEdge {

  private static final int WIDTH = 1000;
  private static final int ROWS = 1200;
  private static final int PIXEL_BYTES = 4;

  private ScreenEdge() {}

  /** For the FX thread, before there are windows. Does nothing with a real screen. */
  static void extend() {
    Application glass = Application.GetApplication();
    if (!glass.getClass().getSimpleName().equals("HeadlessApplication")) {
      return;
    }
    try {
      Field buffer = glass.getClass().getDeclaredField("frameBuffer");
      buffer.setAccessible(true);
      buffer.set(glass, ByteBuffer.allocate(WIDTH * ROWS * PIXEL_BYTES));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the headless screen is made in another way now", e);
    }
  }
}
