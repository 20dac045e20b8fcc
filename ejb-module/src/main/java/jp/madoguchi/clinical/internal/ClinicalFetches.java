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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/** The transactions around a request, which itself is a file and belongs to none. */
@Stateless
@DenyAll
public class ClinicalFetches {
  /** Stands for the program itself. */
  private static final String NOBODY = "-";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB ViewingGate gate;
  @EJB AuditLedger ledger;
  @EJB ClinicalPatience patience;

  /**
   * What to do about a wish to fetch.
   *
   * @param already the state when nothing is to be sent, else null
   * @param insured whom to ask about: whose consent it is, else null
   */
  public record FetchDecision(FetchState already, Insured insured) {}

  /** Whether to ask: not while an answer under the same consent is here or on its way. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public FetchDecision decide(String patientNumber, ClinicalKind kind) {
    ByConsent ground = gate.consented(patientNumber, gate.require(patientNumber, kind));
    FetchState state = state(patientNumber, ground);
    boolean needless = state.status() == Status.HERE || state.status() == Status.ASKED;
    FetchState never = needless ? null : unaskable(patientNumber, ground);
    return needless || never != null
        ? new FetchDecision(needless ? state : never, null)
        : new FetchDecision(null, ground.insured());
  }

  /**
   * What became of a request.
   *
   * @param stored whether its file is to be written; else somebody asked in the same moment, or the
   *     consent that opens the kind is another by now, or another person's
   */
  public record StoredAsk(FetchState state, boolean stored) {}

  /**
   * Stores the request before its file is written. Of two who ask in the same moment the second
   * loses the race, and finds the first's at its second try.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public StoredAsk store(
      String suffix, String terminal, String patientNumber, ClinicalKind kind, Insured insured) {
    ByConsent ground = gate.consented(patientNumber, gate.require(patientNumber, kind));
    if (!ground.insured().equals(insured)) {
      return new StoredAsk(NOT_ASKED, false);
    }
    FetchState before = state(patientNumber, ground);
    if (before.status() == Status.HERE || before.status() == Status.ASKED) {
      return new StoredAsk(before, false);
    }
    FetchState never = unaskable(patientNumber, ground);
    if (never != null) {
      return new StoredAsk(never, false);
    }
    String asker = context.getCallerPrincipal().getName();
    ClinicalFetch ask = begin(suffix, terminal, patientNumber, ground, asker, AuditGround.CONSENT);
    return new StoredAsk(shown(ask), true);
  }

  private ClinicalFetch begin(
      String suffix,
      String terminal,
      String patientNumber,
      ByConsent ground,
      String asker,
      AuditGround because) {
    newestFirst(patientNumber, ground.kind()).forEach(ClinicalFetch::waitsNoLonger);
    LostRace.flush(em);
    ClinicalFetch ask =
        new ClinicalFetch(suffix, terminal, patientNumber, ground, asker, clock.instant());
    em.persist(ask);
    LostRace.flush(em);
    ledger.record(
        AuditEntry.of(AuditAction.REQUEST_MEDICAL, because)
            .patient(patientNumber)
            .subject(ground.kind().code() + session(ground))
            .consent(ground.consent().state().name(), ground.consent().until())
            .request(suffix));
    return ask;
  }

  /** Whether there is something to ask: nothing is here or on its way, and it can be asked. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isWanted(String patientNumber, ByConsent ground) {
    Status status = state(patientNumber, ground).status();
    return status != Status.HERE
        && status != Status.ASKED
        && unaskable(patientNumber, ground) == null;
  }

  /** Stores a request that nobody asked for: the program's own act, and no look. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void beginAhead(String suffix, String terminal, String patientNumber, ByConsent ground) {
    begin(suffix, terminal, patientNumber, ground, NOBODY, AuditGround.SYSTEM);
  }

  /** The request while its answer is waited for. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ClinicalFetch> waiting(String suffix) {
    return Optional.ofNullable(em.find(ClinicalFetch.class, suffix))
        .filter(ask -> shown(ask).status() == Status.ASKED);
  }

  /** The file could not be written: no answer can come. One that came after all stands. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public FetchState failed(String suffix, Status status, String words) {
    ClinicalFetch ask = em.find(ClinicalFetch.class, suffix, LockModeType.PESSIMISTIC_WRITE);
    if (ask == null) {
      return NOT_ASKED; // its session was taken away from the patient meanwhile
    }
    if (ask.open()) {
      ask.become(status, words, clock.instant());
    }
    return shown(ask);
  }

  static final FetchState NOT_ASKED = new FetchState(Status.NOT_ASKED, null, null);
  private static final FetchState WITHOUT_NUMBER =
      new FetchState(Status.NOT_ASKABLE, null, "medical.refused.number");

  private static final FetchState WITH_OTHERS =
      new FetchState(Status.NOT_ASKABLE, null, "medical.refused.others");

  /** Why it cannot be asked for at all, or null. */
  private FetchState unaskable(String patientNumber, ByConsent ground) {
    if (ground.insured().insurerNumber() == null || ground.insured().number() == null) {
      return WITHOUT_NUMBER;
    }
    return bringsRefused(patientNumber, ground) ? WITH_OTHERS : null;
  }

  /**
   * Whether the file would bring along what the patient did not agree to. Setting: {@code
   * madoguchi.clinical.treatment.ask} (default {@code together}); {@code alone} leaves it to the
   * centre, whose rule is not public.
   */
  private boolean bringsRefused(String patientNumber, ByConsent ground) {
    Set<ClinicalKind> along = ground.kind().exchange().orElseThrow().broughtAlong();
    return !along.isEmpty()
        && !"alone".equals(Settings.text("clinical.treatment.ask", "together"))
        && !gate.outlook(patientNumber, ground.patient()).open().keySet().containsAll(along);
  }

  /** How far the fetch is under this consent. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public FetchState state(String patientNumber, ByConsent ground) {
    return newestFirst(patientNumber, ground.kind())
        .filter(ask -> ask.under(ground.consent()) && ask.of(ground.insured().sessionId()))
        .findFirst()
        .map(this::shown)
        .or(() -> Optional.ofNullable(unaskable(patientNumber, ground)))
        .orElse(NOT_ASKED);
  }

  /** The newest answer under this consent, or empty. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ClinicalFetch> answered(String patientNumber, ByConsent ground) {
    return newestFirst(patientNumber, ground.kind())
        .filter(ask -> ask.under(ground.consent()) && ask.of(ground.insured().sessionId()))
        .filter(ask -> shown(ask).status() == Status.HERE)
        .findFirst();
  }

  /**
   * What was fetched of the patient before, while the newest question under this consent got no
   * answer: an older record says more than none. Only what was asked about the very person who is
   * the patient now.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ClinicalFetch> earlier(String patientNumber, ByConsent ground) {
    return state(patientNumber, ground).status().leavesEarlier()
        ? newestFirst(patientNumber, ground.kind())
            .filter(ask -> shown(ask).status() == Status.HERE)
            .filter(
                ask ->
                    PersonAgreement.between(ground.patient(), ask.person())
                        == PersonAgreement.AGREE)
            .findFirst()
        : Optional.empty();
  }

  /**
   * What was fetched last of the very person who is the patient now, under whatever consent: all
   * that a ground without consent opens.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ClinicalFetch> held(PatientView patient, ClinicalKind kind) {
    return newestFirst(patient.number().value(), kind)
        .filter(ask -> shown(ask).status() == Status.HERE)
        .filter(ask -> PersonAgreement.between(patient, ask.person()) == PersonAgreement.AGREE)
        .findFirst();
  }

  /**
   * How far the kind is for a ground without consent: here, else what became of the last question.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public FetchState heldState(PatientView patient, ClinicalKind kind) {
    return held(patient, kind)
        .or(
            () ->
                newestFirst(patient.number().value(), kind)
                    .filter(ask -> shown(ask).status() == Status.UNREADABLE)
                    .findFirst())
        .map(this::shown)
        .orElse(NOT_ASKED);
  }

  /** The card session whose person is meant, for the audit record beside the patient. */
  static String session(ByConsent ground) {
    return " session " + ground.insured().sessionId();
  }

  private Stream<ClinicalFetch> newestFirst(String patientNumber, ClinicalKind kind) {
    return em
        .createQuery(
            "select a from ClinicalFetch a where a.patientNumber = :patient and a.kind = :kind"
                + " order by a.askedAt desc, a.suffix desc",
            ClinicalFetch.class)
        .setParameter("patient", patientNumber)
        .setParameter("kind", kind.code())
        .setMaxResults(50)
        .getResultList()
        .stream();
  }

  private FetchState shown(ClinicalFetch ask) {
    return ask.state(clock.instant(), () -> patience.of(ask.terminal(), ask.kind()));
  }
}
