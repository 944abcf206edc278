package chat.hearth.ui.signin;

import chat.hearth.ui.kit.BrandPanel;
import chat.hearth.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The brand panel, where there is room for it, and beside it one page. */
final class SignInView extends HBox {

  private static final double ROOM_FOR_BRAND = 900;

  private final BrandPanel brand;
  private final StackPane middle = new StackPane();
  private final ScrollPane scroll;
  private final Map<SignInModel.Page, Page> pages = new EnumMap<>(SignInModel.Page.class);
  private final Texts texts;

  SignInView(Texts texts, SignInModel model, SignInActions actions) {
    this.texts = texts;
    brand = new BrandPanel("", "");
    getStyleClass().addAll("surface", "signin");
    pages.put(SignInModel.Page.WELCOME, new WelcomePage(texts, model, actions));
    pages.put(SignInModel.Page.START, new StartPage(texts, model, actions));
    pages.put(SignInModel.Page.JOIN, new JoinPage(texts, model, actions));
    pages.put(SignInModel.Page.REGISTER, new RegisterPage(texts, model, actions));
    pages.put(SignInModel.Page.SIGN_IN, new SignInPage(texts, model, actions));
    middle.getStyleClass().add("signin-middle");
    middle.setAlignment(Pos.TOP_CENTER);
    scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(brand, scroll);
    brand.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_BRAND));
    brand.managedProperty().bind(brand.visibleProperty());
    scroll.viewportBoundsProperty().map(Bounds::getHeight).subscribe(this::place);
    model.page.subscribe(this::show);
    model.trouble.subscribe(trouble -> page(model.page.get()).trouble(trouble));
  }

  private void show(SignInModel.Page page) {
    Page shown = page(page);
    middle.getChildren().setAll(shown);
    String words =
        switch (page) {
          case WELCOME -> "brand";
          case START, JOIN, REGISTER -> "brand.almost";
          case SIGN_IN -> "brand.back";
        };
    brand.say(texts.get(words), texts.get(words + ".text"));
    applyCss(); // before the first frame nothing in a ScrollPane can have the focus
    place();
    shown.firstField().requestFocus();
  }

  /**
   * Puts the page, as it is now, a third of the free room from the top. What comes later, such as
   * what is wrong with a field, makes it longer at its end: nothing moves away from the pointer.
   */
  private void place() {
    Insets around = middle.getInsets();
    double room = scroll.getViewportBounds().getHeight() - around.getTop() - around.getBottom();
    double wide = scroll.getViewportBounds().getWidth() - around.getLeft() - around.getRight();
    for (Node shown : middle.getChildren()) {
      double free = room - shown.prefHeight(Math.min(wide, shown.maxWidth(-1)));
      double top = snapPositionY(Math.max(0, free / 3));
      StackPane.setMargin(shown, new Insets(top, 0, 0, 0));
    }
  }

  private Page page(SignInModel.Page page) {
    return Objects.requireNonNull(pages.get(page));
  }
}
