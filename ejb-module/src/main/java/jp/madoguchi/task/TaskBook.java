package jp.madoguchi.task;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tasks for the other capabilities, no page. Every method needs a running transaction. */
@Local
public interface TaskBook {
  /** Opens a task; nothing happens when one of this kind about this subject is open already. */
  void open(NewTask task);

  /**
   * Ends whatever is open about the subject, because another act settled it; recorded.
   *
   * @return whether something was open
   */
  boolean settle(TaskSubject subject);

  /** Of these references those about which something is open. */
  Set<String> openAbout(TaskSubjectKind kind, Collection<String> references);

  /** References of that kind about which something is open, the newest first. */
  List<String> newest(TaskSubjectKind kind, int first, int most);

  /** How many are open about things of that kind. */
  long count(TaskSubjectKind kind);

  /** How many are open. */
  int count();
}
