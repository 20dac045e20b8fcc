package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPaperStanding;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.web.security.SentForm;
import jp.madoguchi.web.text.Words;

/** The official document (公式の帳票) of the open tab. */
@Named("officialPaper")
@RequestScoped
public class OfficialPaperShown {
  /** Of the address: the terminal could not be asked just now. */
  static final String UNSENT = "unsent";

  private final MedicalPage page;
  private final OfficialPapers papers;
  private final Words words;
  private final boolean unsent;
  private Optional<OfficialPaperStanding> standing;

  /** For the container's proxy. */
  protected OfficialPaperShown() {
    this.page = null;
    this.papers = null;
    this.words = null;
    this.unsent = false;
  }

  @Inject
  public OfficialPaperShown(
      MedicalPage page, OfficialPapers papers, Words words, HttpServletRequest request) {
    this.page = page;
    this.papers = papers;
    this.words = words;
    this.unsent = SentForm.field(request, UNSENT) != null;
  }

  private Optional<OfficialPaperStanding> standing() {
    if (standing == null) {
      ClinicalKind kind = page.getTab().kind();
      standing =
          kind == null || page.getShowing().isClosed()
              ? Optional.empty()
              : OfficialPaper.of(kind)
                  .flatMap(paper -> papers.standing(page.getNumber(), paper))
                  .filter(one -> one.closed() != kind);
    }
    return standing;
  }

  /** Whether this hospital asks for it and this tab has one; not where its own kind is closed. */
  public boolean isOffered() {
    return standing().isPresent();
  }

  /** How far it is. */
  public OfficialPaperStanding getStanding() {
    return standing().orElseThrow();
  }

  private Status status() {
    return getStanding().state().status();
  }

  public boolean isHere() {
    return status() == Status.HERE;
  }

  /** Asked for and not here yet: whoever waits looks again; looking anew reads the tab anew. */
  public boolean isWaiting() {
    return status() == Status.ASKED;
  }

  /** Whether a question now may bring it. */
  public boolean isAskable() {
    return getStanding().closed() == null
        && switch (status()) {
          case NOT_ASKED, NO_ANSWER, GIVEN_BACK, REFUSED, UNREADABLE -> true;
          case ASKED, HERE, NOT_ASKABLE -> false;
        };
  }

  /** How far it is, in a sentence: for what it waits, or why it is not here. */
  public String getWords() {
    OfficialPaperStanding one = getStanding();
    FetchState state = one.state();
    if (one.closed() != null) {
      return words.say("medical.paper.closed", words.say("medical.tab." + one.closed().tab()));
    }
    if (state.status() == Status.NOT_ASKABLE) {
      return words.say(state.message());
    }
    boolean failed = unsent && isAskable();
    return words.say(
        failed ? "medical.paper.unsent" : "medical.paper." + state.status().name(),
        words.full(state.at()));
  }

  /** What the terminal or the centre said, as it is; or null. */
  public String getSaid() {
    return status() == Status.REFUSED || status() == Status.GIVEN_BACK
        ? getStanding().state().message()
        : null;
  }
}
