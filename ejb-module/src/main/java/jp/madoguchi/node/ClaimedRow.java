package jp.madoguchi.node;

import jakarta.persistence.EntityManager;

/**
 * A row that was read, and from which something was concluded, kept from everybody else until the
 * transaction ends, provided that nobody has changed it since. Whoever read it too, and claims it
 * afterwards, has lost the race. The statement is our own: after an earlier flush of the same
 * transaction the provider's {@code OPTIMISTIC_FORCE_INCREMENT} writes no version and checks none.
 */
public final class ClaimedRow {
  private ClaimedRow() {}

  /**
   * Counts the version up.
   *
   * @param row an entity with {@code id} and {@code version}; what was changed of it is written
   * @throws LostRace when its version is another by now
   */
  public static void claim(EntityManager em, Object row, long id, long version) {
    LostRace.flush(em);
    int claimed =
        em.createQuery(
                "update "
                    + row.getClass().getSimpleName()
                    + " r set r.version = r.version + 1 where r.id = :id and r.version = :version")
            .setParameter("id", id)
            .setParameter("version", version)
            .executeUpdate();
    if (claimed == 0) {
      throw new LostRace();
    }
    em.refresh(row);
  }
}
