package jp.madoguchi.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.internal.LeaseKeeping;
import jp.madoguchi.node.internal.LeasesBean;

/** A thing that the node under test owns, in the database's own table of leases. */
public final class OwnedLease {
  private OwnedLease() {}

  /** This node became its owner; the proof of every owner before is worth nothing any more. */
  public static Fence take(TestDatabase database, String thing) {
    return database.call(
        em -> {
          long token =
              em
                  .createNativeQuery("select token from lease where thing = ?1")
                  .setParameter(1, thing)
                  .getResultList()
                  .stream()
                  .mapToLong(last -> ((Number) last).longValue())
                  .sum();
          if (token == 0) {
            em.createNativeQuery(
                    "insert into lease (thing, owner, incarnation, token, since_at)"
                        + " values (?1, 'here', 1, 1, current_timestamp)")
                .setParameter(1, thing)
                .executeUpdate();
          } else {
            em.createNativeQuery("update lease set token = token + 1 where thing = ?1")
                .setParameter(1, thing)
                .executeUpdate();
          }
          return new Fence(thing, token + 1);
        });
  }

  /** The leases as a transaction of that database sees them. */
  public static Leases in(EntityManager em, TestDatabase database) {
    return new Wiring(
            em,
            only(LeaseKeeping.class, null),
            only(DatabaseReadiness.class, database.product() == TestDatabase.Product.POSTGRESQL))
        .wire(new LeasesBean());
  }

  private static Object only(Class<?> type, Object answer) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer);
  }
}
