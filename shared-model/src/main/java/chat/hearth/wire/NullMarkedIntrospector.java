package chat.hearth.wire;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Lets JSON leave out, or set to null, exactly the record components that are nullable in Java.
 * What gathers all other fields may find none.
 */
final class NullMarkedIntrospector extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter
        && !parameter.hasAnnotation(JsonAnySetter.class)
        && parameter.getOwner().getAnnotated()
            instanceof java.lang.reflect.Constructor<?> constructor
        && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class)) {
      return JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }
    return super.findSetterInfo(config, annotated);
  }
}
