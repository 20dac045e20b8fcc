package jp.madoguchi.setup.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import jp.madoguchi.access.FirstAdministrator;
import jp.madoguchi.access.FirstPerson;
import jp.madoguchi.factor.FirstFactor;
import jp.madoguchi.node.NodeName;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.setup.InstallationKind;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.SetupDoor;
import jp.madoguchi.setup.SetupFinished;
import jp.madoguchi.setup.SetupRefusal;
import jp.madoguchi.setup.SetupRefused;
import jp.madoguchi.setup.SetupStanding;

/** The one row of the set-up; whoever writes it holds it against all others, on every node. */
@Stateless
@DenyAll
public class SetupWriting {
  static final Duration CODE_LASTS = Duration.ofHours(24);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<SetupFinished> told;
  @EJB FirstAdministrator administrators;
  @EJB FirstFactor factors;

  @PermitAll
  public SetupDoor door() {
    if (!administrators.nobody()) {
      return SetupDoor.CLOSED;
    }
    KeptSetup row = em.find(KeptSetup.class, KeptSetup.ONLY);
    boolean waits = row != null && !row.finished() && row.codeNode() != null;
    return waits ? SetupDoor.OPEN : SetupDoor.UNKNOWN;
  }

  /** Whose installation it is, or null while nobody has said. */
  @PermitAll
  public InstallationKind kind() {
    KeptSetup row = em.find(KeptSetup.class, KeptSetup.ONLY);
    return row == null ? null : row.kind();
  }

  /** Says whose installation it is, in the transaction that makes its first accounts. */
  @PermitAll
  public void mark(InstallationKind kind) {
    row().is(kind);
  }

  /** The name of the server on which the code lies that is good now, or null. */
  @PermitAll
  public String codeNode() {
    KeptSetup row = em.find(KeptSetup.class, KeptSetup.ONLY);
    return row != null && row.codeLasts(clock.instant()) ? row.codeNode() : null;
  }

  @PermitAll
  public boolean isCode(String hash) {
    KeptSetup row = em.find(KeptSetup.class, KeptSetup.ONLY);
    return row != null && row.isCode(hash);
  }

  /**
   * Lets a code open the set-up.
   *
   * @return false when there is somebody, or another node's code is good
   */
  @PermitAll
  public boolean begin(String hash) {
    KeptSetup row = row();
    Instant now = clock.instant();
    boolean others = row.codeLasts(now) && !NodeName.current().equals(row.codeNode());
    if (row.finished() || others || !administrators.nobody()) {
      return false;
    }
    row.begin(hash, now.plus(CODE_LASTS), NodeName.current());
    return true;
  }

  @PermitAll
  public SetupStanding standing(SetupCode code) {
    return held(code).standing();
  }

  @PermitAll
  public SetupStanding name(SetupCode code, FirstPerson person) {
    KeptSetup row = held(code);
    row.named(person);
    return row.standing();
  }

  @PermitAll
  public FirstFactor.SealedOffer beginFactor(SetupCode code, String issuer) {
    KeptSetup row = held(code);
    if (row.person().account() == null) {
      throw new SetupRefused(SetupRefusal.INCOMPLETE);
    }
    FirstFactor.SealedOffer made = factors.begin(row.person().account(), issuer);
    row.factor(made.sealed());
    return made;
  }

  @PermitAll
  public SetupStanding proveFactor(SetupCode code, String typed) {
    KeptSetup row = held(code);
    if (row.factorSecret() == null) {
      throw new SetupRefused(SetupRefusal.INCOMPLETE);
    }
    OptionalLong step = factors.proven(row.factorSecret(), typed);
    row.proven(step.orElseThrow(() -> new SetupRefused(SetupRefusal.FACTOR_WRONG)));
    return row.standing();
  }

  @PermitAll
  public List<String> finish(SetupCode code, String factorName, int open) {
    // before the row, as the accounts of the environment do it
    administrators.alone();
    KeptSetup row = held(code);
    if (!row.complete()) {
      throw new SetupRefused(SetupRefusal.INCOMPLETE);
    }
    FirstPerson person = row.person();
    OptionalLong account = administrators.make(person);
    if (account.isEmpty()) {
      throw new SetupRefused(SetupRefusal.OVER);
    }
    List<String> codes =
        factors.keep(account.getAsLong(), factorName, row.factorSecret(), row.factorStep());
    row.finish(clock.instant());
    told.fire(new SetupFinished(person.account(), person.displayName(), open));
    return codes;
  }

  private KeptSetup held(SetupCode code) {
    KeptSetup row = row();
    if (row.finished() || !administrators.nobody()) {
      throw new SetupRefused(SetupRefusal.OVER);
    }
    if (!row.isCode(code.hash())) {
      throw new SetupRefused(SetupRefusal.CODE_WRONG);
    }
    if (!row.codeLasts(clock.instant())) {
      throw new SetupRefused(SetupRefusal.CODE_OVER);
    }
    return row;
  }

  private KeptSetup row() {
    RowUnlessThere.insert(
        em, "insert into first_setup (id, password_short) values (?, false)", KeptSetup.ONLY);
    KeptSetup row = em.find(KeptSetup.class, KeptSetup.ONLY, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(row);
    return row;
  }
}
