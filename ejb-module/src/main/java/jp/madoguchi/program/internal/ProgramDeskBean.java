package jp.madoguchi.program.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import com.nimbusds.jose.jwk.JWK;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramAct;
import jp.madoguchi.program.ProgramAdministered;
import jp.madoguchi.program.ProgramDesk;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.program.ProgramRoles;
import jp.madoguchi.program.ProgramVersion;

/** Acts on programs; one at a time in the whole hospital, there are few a year. */
@Stateless
@DenyAll
public class ProgramDeskBean implements ProgramDesk {
  private static final int MOST_KEYS = 5;

  /** Of the 200 characters that a record tells, with the program before it. */
  private static final int PIECE = 140;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<ProgramAdministered> told;

  @Override
  @RolesAllowed(ADMIN)
  public boolean create(NewProgram typed, NewProgramKey typedKey) {
    NewProgram checked = ProgramForm.checked(typed);
    JWK key = PublicKeyText.read(typedKey.text());
    Instant now = begin();
    Instant[] period = ProgramForm.period(typedKey, now);
    ProgramForm.stop(taken(checked.clientId()), ProgramRefusal.CLIENT_ID_TAKEN);
    boolean waits = ProgramRoles.needsTwo(checked.role());
    KeptProgram program = new KeptProgram(checked, actor(), now);
    if (!waits) {
      program.confirm(actor(), now);
    }
    em.persist(program);
    tell(program, ProgramAct.CREATED, program.role().name(), checked.purpose());
    add(program, key, period, now);
    return !waits;
  }

  @Override
  @RolesAllowed(ADMIN)
  public boolean addKey(ProgramVersion of, NewProgramKey typed) {
    JWK key = PublicKeyText.read(typed.text());
    Instant now = begin();
    Instant[] period = ProgramForm.period(typed, now);
    KeptProgram program = live(of);
    ProgramForm.stop(standing(program).size() >= MOST_KEYS, ProgramRefusal.KEYS_MANY);
    add(program, key, period, now);
    program.changed();
    return !ProgramRoles.needsTwo(program.role());
  }

  private void add(KeptProgram program, JWK key, Instant[] period, Instant now) {
    String thumbprint = PublicKeyText.thumbprint(key);
    long known =
        em.createQuery(
                "select count(k) from KeptKey k where k.thumbprint = :thumbprint", Long.class)
            .setParameter("thumbprint", thumbprint)
            .getSingleResult();
    ProgramForm.stop(known > 0, ProgramRefusal.KEY_KNOWN);
    KeptKey kept = new KeptKey(program.id(), key, period, actor(), now);
    if (!ProgramRoles.needsTwo(program.role())) {
      kept.confirm(now);
    }
    em.persist(kept);
    tell(program, ProgramAct.KEY_ADDED, thumbprint, null);
  }

  @Override
  @RolesAllowed(ADMIN)
  public boolean change(ProgramVersion of, String typedAddresses, String typedPurpose) {
    String addresses = ProgramForm.addresses(typedAddresses);
    String purpose = ProgramForm.purpose(typedPurpose);
    begin();
    KeptProgram program = live(of);
    boolean same = program.has(addresses, purpose);
    boolean waiting = program.proposedBy() != null;
    ProgramForm.stop(same && !waiting, ProgramRefusal.NOTHING_CHANGES);
    boolean waits = !same && ProgramRoles.needsTwo(program.role());
    program.changed();
    if (same) {
      program.propose(null, null, null);
      tell(program, ProgramAct.CHANGE_DROPPED, null, null);
      return true;
    }
    program.propose(addresses, purpose, actor());
    tellChange(program, waits ? ProgramAct.CHANGE_PROPOSED : ProgramAct.CHANGED);
    if (!waits) {
      program.takeProposal();
    }
    return !waits;
  }

  @Override
  @RolesAllowed(ADMIN)
  public void withdrawKey(ProgramVersion of, long key, String reason) {
    String why = ProgramForm.reason(reason);
    Instant now = begin();
    KeptProgram program = live(of);
    KeptKey kept =
        standing(program).stream()
            .filter(one -> one.id() == key)
            .findFirst()
            .orElseThrow(() -> new ProgramRefused(ProgramRefusal.CHANGED_MEANWHILE));
    kept.withdraw(actor(), now);
    program.changed();
    tell(program, ProgramAct.KEY_WITHDRAWN, kept.thumbprint(), why);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void confirm(ProgramVersion of) {
    Instant now = begin();
    KeptProgram program = live(of);
    List<KeptKey> waiting = standing(program).stream().filter(KeptKey::waits).toList();
    boolean changes = program.proposedBy() != null;
    ProgramForm.stop(
        program.confirmed() && waiting.isEmpty() && !changes, ProgramRefusal.NOTHING_WAITS);
    boolean own =
        !program.confirmed() && program.createdBy().equals(actor())
            || actor().equals(program.proposedBy())
            || waiting.stream().anyMatch(key -> key.addedBy().equals(actor()));
    ProgramForm.stop(own, ProgramRefusal.NOT_TWO_PEOPLE);
    if (!program.confirmed()) {
      program.confirm(actor(), now);
    }
    waiting.forEach(key -> key.confirm(now));
    program.changed();
    tell(program, ProgramAct.CONFIRMED, program.role().name(), null);
    if (changes) {
      tellChange(program, ProgramAct.CHANGED);
      program.takeProposal();
    }
  }

  @Override
  @RolesAllowed(ADMIN)
  public void revoke(ProgramVersion of, String reason) {
    String why = ProgramForm.reason(reason);
    Instant now = begin();
    KeptProgram program = live(of);
    program.revoke(actor(), why, now);
    program.changed();
    tell(program, ProgramAct.REVOKED, program.role().name(), why);
  }

  private Instant begin() {
    OneAtATime.hold(em, "connected programs");
    return clock.instant();
  }

  private KeptProgram live(ProgramVersion of) {
    KeptProgram program = em.find(KeptProgram.class, of.id());
    ProgramForm.stop(program == null, ProgramRefusal.GONE);
    ProgramForm.stop(program.version() != of.version(), ProgramRefusal.CHANGED_MEANWHILE);
    ProgramForm.stop(program.revoked(), ProgramRefusal.REVOKED);
    return program;
  }

  private List<KeptKey> standing(KeptProgram program) {
    return em.createQuery(
            "select k from KeptKey k where k.programId = :program and k.withdrawnAt is null",
            KeptKey.class)
        .setParameter("program", program.id())
        .setMaxResults(MOST_KEYS)
        .getResultList();
  }

  private boolean taken(String clientId) {
    return em.createQuery("select count(p) from KeptProgram p where p.clientId = :id", Long.class)
            .setParameter("id", clientId)
            .getSingleResult()
        > 0;
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }

  /** A record for each thing that changes, in pieces that the ledger holds whole. */
  private void tellChange(KeptProgram program, ProgramAct act) {
    for (String item : program.proposal()) {
      for (int from = 0; from < item.length(); from += PIECE) {
        tell(program, act, item.substring(from, Math.min(item.length(), from + PIECE)), null);
      }
    }
  }

  private void tell(KeptProgram program, ProgramAct act, String about, String reason) {
    told.fire(new ProgramAdministered(program.clientId(), act, about, reason, true));
  }
}
