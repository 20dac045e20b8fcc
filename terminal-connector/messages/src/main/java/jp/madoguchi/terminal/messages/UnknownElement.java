package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * An element of a message that this release has no place for, kept so that nothing is lost and
 * written back when the message is written. A second occurrence of an element that may stand only
 * once is kept here too.
 *
 * @param name local name of the element
 * @param text its text; empty when it has children
 * @param children elements inside it, in their order
 */
public record UnknownElement(String name, String text, List<UnknownElement> children) {
  public UnknownElement {
    if (name == null || name.isBlank() || text == null) {
      throw new IllegalArgumentException("an unknown element needs a name and a text");
    }
    children = List.copyOf(children);
  }

  /** Masked: what is not known may be personal. */
  @Override
  public String toString() {
    return "UnknownElement[" + name + "]";
  }
}
