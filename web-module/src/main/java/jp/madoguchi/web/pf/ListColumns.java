package jp.madoguchi.web.pf;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Columns of one list that a person may leave out, and which are shown now. */
public final class ListColumns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> all;
  private final Set<String> shown;

  /**
   * All of them are shown first but those that are named.
   *
   * @param all names of the columns in the order of the list; the name's text is {@code
   *     <prefix>.<name>} of the bundles, as the page says
   */
  public ListColumns(List<String> all, Set<String> hidden) {
    this.all = List.copyOf(all);
    this.shown = new LinkedHashSet<>(all);
    this.shown.removeAll(hidden);
  }

  public List<String> getAll() {
    return all;
  }

  /** Whether the page draws the column. */
  public boolean shows(String name) {
    return shown.contains(name);
  }

  public String[] getChosen() {
    return shown.toArray(String[]::new);
  }

  /** What is none of the list's columns is left out. */
  public void setChosen(String[] names) {
    shown.clear();
    if (names != null) {
      Arrays.stream(names).filter(all::contains).forEach(shown::add);
    }
  }
}
