package jp.madoguchi.terminal.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a list of a message stands in its XML. The formal cardinality of the {@code …List} elements
 * is not public and two shapes are in use, so every shape is read: a wrapper around items, a
 * wrapper that is itself the repeated item, and bare items. One shape is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface ListElement {

  /** Name of the wrapping (or itself repeated) element. */
  String wrapper();

  /** Name of the inner element; empty when none is known. */
  String item() default "";

  /** The shape written: with the wrapper, or as bare items. */
  boolean writeWrapper() default true;
}
