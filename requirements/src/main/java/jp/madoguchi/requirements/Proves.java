package jp.madoguchi.requirements;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules that a test proves: it would fail if the program broke one of them. Stands above the
 * annotation that makes the method a test. {@code docs/requirements.md} is made of these marks.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
  /** Ids of {@code docs/requirements.tsv}, such as {@code MI-01}. */
  String[] value();
}
