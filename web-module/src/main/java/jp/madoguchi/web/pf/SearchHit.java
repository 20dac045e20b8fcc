package jp.madoguchi.web.pf;

import java.io.Serializable;

/**
 * One of what a search field offers. Only the key comes back from the browser: whoever takes it
 * asks the façade for it, and with it for the right.
 *
 * @param key letters, digits and {@code : . _ -}; a handle where it is personal
 * @param label what is shown and, once chosen, stands in the field
 * @param detail beside it, to tell two of the same label apart
 */
public record SearchHit(String key, String label, String detail) implements Serializable {
  @Override
  public String toString() {
    return "SearchHit[***]";
  }
}
