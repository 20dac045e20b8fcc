package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;

/** The façade of the leases; the question inside a transaction is asked of the database itself. */
@Stateless
@DenyAll
public class LeasesBean implements Leases {
  @PersistenceContext EntityManager em;
  @EJB LeaseKeeping keeper;
  @EJB DatabaseReadiness database;

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void require(Fence fence) {
    // shared, so that deliveries of one owner do not wait for each other; a new owner does
    String lock = database.shared() ? " for share" : "";
    List<?> tokens =
        em.createNativeQuery("select token from lease where thing = ?1" + lock)
            .setParameter(1, fence.thing())
            .getResultList();
    if (tokens.isEmpty() || ((Number) tokens.get(0)).longValue() != fence.token()) {
      throw new LeaseLost(fence);
    }
  }

  @Override
  @PermitAll
  public String self() {
    return keeper.self();
  }

  @Override
  @PermitAll
  public void want(String thing) {
    keeper.want(thing);
  }

  @Override
  @PermitAll
  public void giveUp(String thing) {
    keeper.giveUp(thing);
  }

  @Override
  @PermitAll
  public Optional<Fence> held(String thing) {
    return keeper.held(thing);
  }

  @Override
  @PermitAll
  public void able(boolean able) {
    keeper.able(able);
  }

  @Override
  @PermitAll
  public List<LeaseHolder> holders() {
    return keeper.holders();
  }

  @Override
  @PermitAll
  public List<NodeView> nodes() {
    return keeper.nodes();
  }

  @Override
  @PermitAll
  public boolean superseded() {
    return keeper.superseded();
  }
}
