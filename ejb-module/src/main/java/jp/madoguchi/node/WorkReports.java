package jp.madoguchi.node;

import jakarta.ejb.Local;
import java.util.List;

/** What operations are told about the work that is done again and again (定期処理の一覧). */
@Local
public interface WorkReports {
  /** All of it, by name. */
  List<WorkReport> all();

  /** Names of what is late, as this node sees it; empty while all is well. */
  List<String> late();
}
