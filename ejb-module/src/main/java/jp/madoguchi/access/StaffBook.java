package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;

/** The staff as administrators and auditors see it (SC-23, 利用者台帳); no patient anywhere. */
@Local
public interface StaffBook {
  /** Proposals that are listed at most. */
  int MOST_PROPOSALS = 200;

  /** People that are looked at for one paper. */
  int MOST_PRINTED = 10_000;

  /**
   * People by staff number, then account.
   *
   * @param first from 0
   * @param count at most 200
   */
  List<StaffLine> list(StaffSearch search, int first, int count);

  /**
   * Everybody with a role, for the paper of the yearly review (権限の再確認); recorded.
   *
   * @return from {@link #MOST_PRINTED} people at most
   */
  List<StaffLine> print();

  long count(StaffSearch search);

  /** How many have each finding. */
  Map<StaffFinding, Long> findings();

  /**
   * @throws StaffRefused {@link StaffRefusal#GONE}
   */
  StaffMember member(long id);

  /** What waits for a second administrator, oldest first. */
  List<RoleProposal> proposals();

  /** How many administrators can act today; one alone can confirm nothing. */
  long administrators();
}
