package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.CardView;
import jp.madoguchi.reception.CertificateState;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.IdentitySituation;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.PresentedProof;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.ReceptionDesk.IdentityOutcome;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.SessionView.OfferedInsurance;
import jp.madoguchi.web.board.BoardLine;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.SentenceKeys;
import jp.madoguchi.web.text.Words;

/** The result page (SC-02, SC-04, SC-05) of one session; {@link SessionActions} changes it. */
@Named
@RequestScoped
public class SessionPage {
  private final ReceptionDesk desk;
  private final Words words;
  private final Me me;
  private final Clock clock;
  private long id;
  private String told;
  private SessionView view;
  private boolean read;

  /** For the container's proxy. */
  protected SessionPage() {
    this(null, null, null, null);
  }

  @Inject
  public SessionPage(ReceptionDesk desk, Words words, Me me, Clock clock) {
    this.desk = desk;
    this.words = words;
    this.me = me;
    this.clock = clock;
  }

  /**
   * The session, or null when there is none of this number. Read, and recorded, once; not at all
   * when a form comes back, because every action ends in a redirect.
   */
  public SessionView getView() {
    if (!read && !posted()) {
      read = true;
      try {
        view = desk.session(id);
        if (me.isMayConfirmVisually()
            && view.truth().acts().contains(DeskAct.IDENTIFY)
            && !cardRead()) {
          readCard();
        }
      } catch (RefusedInput unknown) {
        view = null;
      }
    }
    return view;
  }

  private boolean cardRead() {
    CardView card = view.card();
    return card.situation() != null && card.certificate() != CertificateState.NOT_CHECKED;
  }

  /** R2: what lies on the reader, and what it allows; a card of no use ends the session. */
  private void readCard() {
    IdentityOutcome card = desk.inspectCard(id);
    if (!card.ok() && told == null) {
      told = SentenceKeys.of(card.notice());
    }
    view = desk.session(id);
  }

  /** True also for a form that comes back, so that its buttons are found. */
  public boolean isKnown() {
    return posted() || getView() != null;
  }

  private static boolean posted() {
    return FacesContext.getCurrentInstance().isPostback();
  }

  /** The row's words, as on the board. */
  public BoardLine getLine() {
    return new BoardLine(getView().row(), words, me.isMaySeeConsents());
  }

  /** Who it is, for a question before an act. */
  public String getWho() {
    return getView() == null ? "" : getLine().getKana() + "　" + getLine().getName();
  }

  public DeskTruth getTruth() {
    return getView().truth();
  }

  private Verdict verdict() {
    return Verdict.of(getTruth(), getView().row().headline(), getView().row().method());
  }

  public String getAnswerKind() {
    return verdict().mark().kind();
  }

  public String getAnswer() {
    return words.say(verdict().key(), words.arguments(verdict().arguments()));
  }

  /** The next step in one sentence; what the largest type says already is not said twice. */
  public String getNextStep() {
    SessionView shown = getView();
    Headline headline = shown.row().headline();
    String key = SentenceKeys.of(headline.sentence());
    if (verdict().key().equals(key)) {
      return words.say(
          SentenceKeys.of(DeskSentence.VALID_WITH_DIFFERENCES),
          List.of(String.valueOf(toDecide())));
    }
    return words.say(key, words.arguments(headline.arguments()));
  }

  /** As many as the comparison marks so. */
  private long toDecide() {
    return getView().comparisons().stream().filter(FieldComparison::needsDecision).count();
  }

  public List<String> getSteps() {
    String key = getView() == null ? null : verdict().stepsKey();
    return key == null ? List.of() : Arrays.asList(words.say(key).split("\n"));
  }

  public boolean isResult() {
    return getView() != null && getView().row().screen() != ResultScreen.PENDING;
  }

  public String getResultKind() {
    return Mark.ofResult(getView().row().screen(), getTruth()).kind();
  }

  /** Waits for something that comes by itself. */
  public boolean isWaiting() {
    return getView() != null && getTruth().waits();
  }

  /** The card itself could not be used: nothing was asked, and nothing comes. */
  public boolean isCardRefused() {
    return getView() != null && !isResult() && getView().row().state() == SessionState.FAILED;
  }

  /** What an insurance that could be chosen says of a field. */
  public String offered(OfferedInsurance insurance, String field) {
    ComparedField of = ComparedField.valueOf(field);
    return FieldWords.value(of, insurance.answered(of), words);
  }

  /** In what it differs from the file. */
  public List<FieldComparison> differing(OfferedInsurance insurance) {
    return insurance.comparisons().stream().filter(FieldComparison::differs).toList();
  }

  /** Why somebody is proposed: 生年月日一致・名が一致 32点. */
  public String ground(SessionView.Proposal proposal) {
    return proposal.reasons().stream().map(words::of).collect(Collectors.joining("・"))
        + " "
        + words.say("session.match.weight", proposal.weight());
  }

  /** When a form comes back its button is there: whether it may, the desk says. */
  private boolean may(DeskAct act) {
    return posted() || getView() != null && getTruth().may(act);
  }

  public boolean isMayTake() {
    return may(DeskAct.TAKE_OVER);
  }

  public boolean isMayRecordLoss() {
    return may(DeskAct.RECORD_LOSS);
  }

  public boolean isMayShowDocument() {
    return may(DeskAct.SHOW_DOCUMENT);
  }

  /** Documents that prove eligibility when they are shown after all. */
  public List<NumberInquiry.PresentedDocument> getProofs() {
    return Arrays.stream(NumberInquiry.PresentedDocument.values())
        .filter(PresentedProof::provesAlone)
        .toList();
  }

  public boolean isMayRegister() {
    return may(DeskAct.REGISTER);
  }

  public boolean isMayHold() {
    return may(DeskAct.HOLD);
  }

  public boolean isMayMatch() {
    return may(DeskAct.MATCH);
  }

  public boolean isMayCancel() {
    return may(DeskAct.CANCEL);
  }

  public boolean isMayAskAgain() {
    return may(DeskAct.ASK_AGAIN);
  }

  public boolean isMayFinish() {
    return may(DeskAct.FINISH);
  }

  public boolean isMayIdentify() {
    return may(DeskAct.IDENTIFY);
  }

  public boolean isMayInquireForCard() {
    return may(DeskAct.INQUIRE_FOR_CARD);
  }

  /** The PIN is asked for; otherwise {@link #getNoPin} says why not. */
  public boolean isPinOffered() {
    return posted() || getView().card().pinOffered();
  }

  /** A wrong PIN would lock the card: the patient must be sure. */
  public boolean isLastTry() {
    return posted()
        || getView().card().lastTry()
        || SentenceKeys.of(CardNotice.PIN_NEEDS_CONFIRMATION).equals(told);
  }

  public boolean isVisualOffered() {
    return me.isMayConfirmVisually() && (posted() || getView().card().visualOffered());
  }

  /** Why the PIN is not asked for, a key; null when it is, or the certificate's notice says it. */
  public String getNoPin() {
    IdentitySituation situation = getView() == null ? null : getView().card().situation();
    return situation == null ? null : SentenceKeys.of(situation.noPin());
  }

  /** What is to be told of a certificate that can be used, a key; null when there is nothing. */
  public String getCertificateNotice() {
    CertificateState certificate = getView() == null ? null : getView().card().certificate();
    return certificate == null || certificate.refuses()
        ? null
        : SentenceKeys.of(certificate.notice());
  }

  /** Identity was confirmed at the desk or a document was shown. */
  public boolean isIdentified() {
    IdentityMethod identity = getView().row().identity();
    return identity != null && identity != IdentityMethod.NONE;
  }

  public List<ReceptionDesk.VisualReason> getVisualReasons() {
    return List.of(ReceptionDesk.VisualReason.values());
  }

  /** The server's clock in milliseconds. */
  public long getNow() {
    return clock.millis();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  /** What the last action came to, as a key of the bundles; anything else is not shown. */
  public String getTold() {
    return told != null && told.matches("(session|card|input|rec|takeover|loss)\\.[A-Za-z_.]{1,60}")
        ? told
        : null;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
