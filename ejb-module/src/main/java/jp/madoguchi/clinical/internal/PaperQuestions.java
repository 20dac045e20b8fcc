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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.node.LostRace;

/** The transactions around a question for an official document (公式の帳票). */
@Stateless
@DenyAll
public class PaperQuestions {
  private static final FetchState WITHOUT_NUMBER =
      new FetchState(Status.NOT_ASKABLE, null, "medical.refused.number");

  private static final int MOST = 20;

  /** All consents of a ground run. */
  static final String GIVEN = ConsentState.GIVEN.name();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB ViewingGate gate;
  @EJB AuditLedger ledger;
  @EJB ClinicalPatience patience;

  /**
   * What to do about a wish to ask.
   *
   * @param already the state when nothing is to be sent, else null
   * @param ground about whom and under which consents to ask, else null
   */
  public record PaperDecision(FetchState already, PaperGround ground) {
    @Override
    public String toString() {
      return "PaperDecision[***]";
    }
  }

  /** Whether to ask: not while a document under the same consents is here or on its way. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public PaperDecision decide(String patientNumber, OfficialPaper paper) {
    PaperGround ground = ground(patientNumber, paper);
    FetchState state = state(ground);
    return switch (state.status()) {
      case HERE, ASKED, NOT_ASKABLE -> new PaperDecision(state, null);
      case NOT_ASKED, REFUSED, GIVEN_BACK, NO_ANSWER, UNREADABLE -> new PaperDecision(null, ground);
    };
  }

  /**
   * Stores the question before its file is written; empty where somebody asked in the same moment,
   * or the consents are others by now: then no file is written. Of two who ask in the same moment
   * the second loses the race, and finds the first's at its second try.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<FetchState> store(String suffix, String terminal, PaperGround decided) {
    PaperGround ground = ground(decided.patientNumber(), decided.paper());
    Status before = state(ground).status();
    if (!ground.insured().equals(decided.insured())
        || before == Status.HERE
        || before == Status.ASKED) {
      return Optional.empty();
    }
    // those under other consents too: whoever waits for them has no use of them
    newestFirst(ground).forEach(PaperQuestion::waitsNoLonger);
    LostRace.flush(em);
    PaperQuestion question =
        new PaperQuestion(
            suffix, terminal, ground, context.getCallerPrincipal().getName(), clock.instant());
    em.persist(question);
    LostRace.flush(em);
    ledger.record(
        entry(AuditAction.REQUEST_MEDICAL, AuditGround.CONSENT, question)
            .consent(GIVEN, ground.until().orElse(null))
            .request(suffix));
    return Optional.of(shown(question));
  }

  /** The file could not be written: no answer can come. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public FetchState failed(String suffix, Status status, String words) {
    PaperQuestion question = em.find(PaperQuestion.class, suffix, LockModeType.PESSIMISTIC_WRITE);
    if (question == null) {
      return ClinicalFetches.NOT_ASKED; // its session was taken away from the patient meanwhile
    }
    if (question.open()) {
      question.become(status, words, clock.instant());
    }
    return shown(question);
  }

  /**
   * The consents that open it to the caller now.
   *
   * @throws jp.madoguchi.clinical.MedicalAccessRefused already recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public PaperGround ground(String patientNumber, OfficialPaper paper) {
    return new PaperGround(
        patientNumber,
        paper,
        paper.kinds().stream()
            .map(kind -> gate.consented(patientNumber, gate.require(patientNumber, kind)))
            .toList());
  }

  /** How far it is under these consents: here, also where a later question came to nothing. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public FetchState state(PaperGround ground) {
    boolean unaskable =
        ground.insured().insurerNumber() == null || ground.insured().number() == null;
    return answered(ground)
        .or(() -> underThese(ground).findFirst())
        .map(this::shown)
        .orElse(unaskable ? WITHOUT_NUMBER : ClinicalFetches.NOT_ASKED);
  }

  /** The document that came last under these consents. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PaperQuestion> answered(PaperGround ground) {
    return underThese(ground)
        .filter(question -> shown(question).status() == Status.HERE)
        .findFirst();
  }

  /** Of the question, for the audit record; whose it is and what of. */
  static AuditEntry entry(AuditAction action, AuditGround ground, PaperQuestion question) {
    return AuditEntry.of(action, ground)
        .patient(question.patientNumber())
        .subject(
            "DOC "
                + question.paper().kinds().stream()
                    .map(ClinicalKind::code)
                    .collect(Collectors.joining(" "))
                + " session "
                + question.sessionId());
  }

  private Stream<PaperQuestion> newestFirst(PaperGround ground) {
    return em
        .createQuery(
            "select q from PaperQuestion q where q.patientNumber = :patient and q.paper = :paper"
                + " order by q.askedAt desc, q.suffix desc",
            PaperQuestion.class)
        .setParameter("patient", ground.patientNumber())
        .setParameter("paper", ground.paper().code())
        .setMaxResults(MOST)
        .getResultList()
        .stream();
  }

  private Stream<PaperQuestion> underThese(PaperGround ground) {
    return newestFirst(ground).filter(question -> question.under(ground));
  }

  private FetchState shown(PaperQuestion question) {
    return question.state(
        clock.instant(), () -> patience.of(question.terminal(), question.paper().kind()));
  }
}
