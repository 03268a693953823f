package cn.hotline.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published name of an event: {@code <service>.<past-tense-kebab>}, and its version. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    String value();

    /** Raised for a breaking change only; the new version then stands beside the old. */
    int version() default 1;
}
