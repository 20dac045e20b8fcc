package jp.madoguchi.node;

import jakarta.persistence.EntityManager;

/**
 * Work that only one may do at a time, of all threads and nodes: a row of the database is its lock,
 * until the transaction ends. For work whose rows are not there yet; whatever has a row of its own
 * is locked by that.
 */
public final class OneAtATime {
  private OneAtATime() {}

  /**
   * Waits until nobody else does it, and keeps them waiting.
   *
   * @param work what, such as {@code register import}; at most 60 characters
   */
  public static void hold(EntityManager em, String work) {
    RowUnlessThere.insert(em, "insert into one_at_a_time (work) values (?)", work);
    em.createNativeQuery("select work from one_at_a_time where work = ?1 for update")
        .setParameter(1, work)
        .getSingleResult();
  }
}
