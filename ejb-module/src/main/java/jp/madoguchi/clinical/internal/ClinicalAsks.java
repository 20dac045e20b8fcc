package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.qualification.LastAnswer;
import jp.madoguchi.qualification.LastAnswer.Insured;

/** The transactions around a request, which itself is a file and belongs to none. */
@Stateless
@DenyAll
public class ClinicalAsks {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB ViewingRight right;
  @EJB LastAnswer answers;
  @EJB AuditLedger ledger;
  @EJB ClinicalPatience patience;

  /**
   * What to do about a wish to fetch.
   *
   * @param already the state when nothing is to be sent, else null
   * @param insured whom to ask about, else null
   */
  public record Decision(FetchState already, Insured insured) {}

  /** Whether to ask: not while an answer under the same consent is here or on its way. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Decision decide(String patientNumber, ConsentKind kind) {
    ConsentView consent = right.require(patientNumber, kind);
    FetchState state = latest(patientNumber, consent).map(this::shown).orElse(NOT_ASKED);
    if (state.status() == Status.HERE || state.status() == Status.ASKED) {
      return new Decision(state, null);
    }
    Insured insured = answers.consenting(patientNumber, kind).orElse(null);
    if (insured == null || insured.birthDate() == null) {
      return new Decision(
          new FetchState(Status.REFUSED, clock.instant(), "カードの資格確認結果に照会に使う番号がありません。"), null);
    }
    return new Decision(null, insured);
  }

  /** Stores the request before its file is written. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public FetchState store(
      String suffix, String terminal, String patientNumber, ConsentKind kind, Insured insured) {
    ConsentView consent = right.require(patientNumber, kind);
    ClinicalAsk ask =
        new ClinicalAsk(
            suffix,
            terminal,
            patientNumber,
            consent,
            insured,
            context.getCallerPrincipal().getName(),
            clock.instant());
    em.persist(ask);
    ledger.record(
        AuditEntry.of(AuditAction.REQUEST_MEDICAL, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject(kind.name())
            .consent(consent.state().name(), consent.until())
            .request(suffix));
    return shown(ask);
  }

  /** The file could not be written: no answer can come. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public FetchState failed(String suffix, Status status, String words) {
    ClinicalAsk ask = em.find(ClinicalAsk.class, suffix);
    ask.become(status, words, clock.instant());
    return shown(ask);
  }

  static final FetchState NOT_ASKED = new FetchState(Status.NOT_ASKED, null, null);

  /** How far the fetch is under this consent. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public FetchState state(String patientNumber, ConsentView consent) {
    return latest(patientNumber, consent).map(this::shown).orElse(NOT_ASKED);
  }

  /** The newest answer under this consent, or empty. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ClinicalAsk> answered(String patientNumber, ConsentView consent) {
    return newestFirst(patientNumber, consent.kind())
        .filter(ask -> ask.under(consent) && shown(ask).status() == Status.HERE)
        .findFirst();
  }

  private Optional<ClinicalAsk> latest(String patientNumber, ConsentView consent) {
    return newestFirst(patientNumber, consent.kind()).filter(a -> a.under(consent)).findFirst();
  }

  private java.util.stream.Stream<ClinicalAsk> newestFirst(String patientNumber, ConsentKind kind) {
    return em
        .createQuery(
            "select a from ClinicalAsk a where a.patientNumber = :patient and a.kind = :kind"
                + " order by a.askedAt desc, a.suffix desc",
            ClinicalAsk.class)
        .setParameter("patient", patientNumber)
        .setParameter("kind", kind)
        .setMaxResults(50)
        .getResultList()
        .stream();
  }

  private FetchState shown(ClinicalAsk ask) {
    return ask.state(clock.instant(), () -> patience.of(ask.terminal(), ask.kind()));
  }
}
