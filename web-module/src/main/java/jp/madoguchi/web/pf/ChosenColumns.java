package jp.madoguchi.web.pf;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which columns a person chose, for as long as the log-in lasts; a node that is lost takes the
 * choice along, and the lists show what they show first.
 */
@SessionScoped
public class ChosenColumns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, ListColumns> lists = new ConcurrentHashMap<>();

  /** The choice of a list; as {@link ListColumns} has it first when there was none yet. */
  public ListColumns of(String list, List<String> all, Set<String> hidden) {
    return lists.computeIfAbsent(list, one -> new ListColumns(all, hidden));
  }
}
