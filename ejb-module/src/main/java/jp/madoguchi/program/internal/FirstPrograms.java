package jp.madoguchi.program.internal;

import com.nimbusds.jose.jwk.JWK;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramAct;
import jp.madoguchi.program.ProgramAdministered;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.program.ProgramRoles;

/**
 * The first programs of an empty installation, from {@code MADOGUCHI_INITIAL_PROGRAMS} (system
 * property or environment): lines {@code client id<TAB>ROLE<TAB>addresses<TAB>alone or people<TAB>
 * public key (DER in Base64)<TAB>name}. Looked at only while there is none. A role that reads
 * medical information waits for an administrator here as well.
 */
@Stateless
@DenyAll
public class FirstPrograms {
  static final String NAME = "MADOGUCHI_INITIAL_PROGRAMS";

  private static final int CELLS = 6;
  private static final String PURPOSE = "最初の起動 (first start)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<ProgramAdministered> told;

  /**
   * Makes the programs unless there is one already; all or none.
   *
   * @return how many were made
   * @throws IllegalArgumentException for a line of another form; names its number only
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int createFrom(String lines) {
    OneAtATime.hold(em, "connected programs");
    if (em.createQuery("select count(p) from KeptProgram p", Long.class).getSingleResult() > 0) {
      return 0;
    }
    int made = 0;
    for (String line : lines.split("\\R")) {
      if (!line.isBlank()) {
        made++;
        create(line.split("\t", -1), made);
      }
    }
    return made;
  }

  private void create(String[] cells, int number) {
    if (cells.length != CELLS) {
      throw wrong(number, null);
    }
    Instant now = clock.instant();
    try {
      Role role = Role.valueOf(cells[1]);
      NewProgram checked =
          ProgramForm.checked(
              new NewProgram(
                  cells[0], cells[5], PURPOSE, role, cells[2], "people".equals(cells[3])));
      JWK key = PublicKeyText.ofDer(cells[4]);
      Instant[] period =
          ProgramForm.period(
              new NewProgramKey(null, null, FacilityTime.day(now).plusYears(1)), now);
      KeptProgram program = new KeptProgram(checked, "-", now);
      em.persist(program);
      // the key names it, and the two are told to the database together
      em.flush();
      KeptKey kept = new KeptKey(program.id(), key, period, "-", now);
      if (!ProgramRoles.needsTwo(role)) {
        program.confirm("-", now);
        kept.confirm(now);
      }
      em.persist(kept);
      told.fire(
          new ProgramAdministered(
              program.clientId(), ProgramAct.CREATED, role.name(), PURPOSE, false));
    } catch (ProgramRefused | IllegalArgumentException no) {
      throw wrong(number, no);
    }
  }

  private static IllegalArgumentException wrong(int line, Throwable why) {
    return new IllegalArgumentException(
        NAME
            + " line "
            + line
            + ": client id, role, addresses, alone or people, public key and name by tabs",
        why);
  }
}
