package jp.madoguchi.program.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.ProgramBook;
import jp.madoguchi.program.ProgramKey;

/** The list of programs. */
@Stateless
@DenyAll
public class ProgramBookBean implements ProgramBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<ConnectedProgram> list(int first, int size) {
    List<KeptProgram> programs =
        em.createQuery(
                "select p from KeptProgram p order by case when p.revokedAt is null then 0 else 1"
                    + " end, p.clientId",
                KeptProgram.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    Map<Long, List<ProgramKey>> keys = keys(programs.stream().map(KeptProgram::id).toList());
    Instant now = clock.instant();
    return programs.stream()
        .map(program -> program.view(keys.getOrDefault(program.id(), List.of()), now))
        .toList();
  }

  private Map<Long, List<ProgramKey>> keys(List<Long> programs) {
    Map<Long, List<ProgramKey>> keys = new HashMap<>();
    if (!programs.isEmpty()) {
      em.createQuery(
              "select k from KeptKey k where k.programId in :programs and k.withdrawnAt is null"
                  + " order by k.id desc",
              KeptKey.class)
          .setParameter("programs", programs)
          .getResultList()
          .forEach(
              key ->
                  keys.computeIfAbsent(key.programId(), id -> new ArrayList<>()).add(key.view()));
    }
    return keys;
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public long count() {
    return em.createQuery("select count(p) from KeptProgram p", Long.class).getSingleResult();
  }
}
