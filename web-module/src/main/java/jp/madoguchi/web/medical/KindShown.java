package jp.madoguchi.web.medical;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.web.text.Words;

/**
 * One kind of medical information on a page: its content, or why there is none. Reads when it is
 * first asked, behind the gate, and never what the gate had closed before.
 */
public final class KindShown {
  private final SheetReader reader;
  private final Words words;
  private final Instant now;
  private final String patientNumber;
  private final Tab tab;
  private final FetchState fetch;
  private final MedicalShowing begin;

  private MedicalShowing showing;
  private MedicalShowing early;
  private ClinicalSheet sheet;

  /**
   * @param begin what is known without reading
   */
  KindShown(
      SheetReader reader,
      Words words,
      Instant now,
      String patientNumber,
      ClinicalKind kind,
      FetchState fetch,
      MedicalShowing begin) {
    this.reader = reader;
    this.words = words;
    this.now = now;
    this.patientNumber = patientNumber;
    this.tab = new Tab(kind);
    this.fetch = fetch;
    this.begin = begin;
  }

  public Tab getTab() {
    return tab;
  }

  public FetchState getFetch() {
    return fetch;
  }

  public MedicalShowing getShowing() {
    if (showing == null) {
      showing = begin;
      if (showing == MedicalShowing.CONTENT) {
        showing = read();
      } else if (!showing.isClosed() && fetch != null && fetch.status().leavesEarlier()) {
        showing = earlier();
      }
    }
    return showing;
  }

  public boolean isContent() {
    return getShowing() == MedicalShowing.CONTENT;
  }

  /** As it was answered; filled when {@link #isContent}. */
  public ClinicalSheet getSheet() {
    getShowing();
    return sheet;
  }

  private MedicalShowing read() {
    try {
      sheet = reader.read(patientNumber, tab.kind());
      return sheet.isEmpty() ? MedicalShowing.EMPTY : MedicalShowing.CONTENT;
    } catch (MedicalAccessRefused refused) {
      return MedicalShowing.ofRefusal(refused.reason());
    }
  }

  /** What was fetched before is shown, and said to be of then. */
  private MedicalShowing earlier() {
    MedicalShowing failed = showing;
    MedicalShowing before = read();
    early = before == MedicalShowing.CONTENT ? failed : null;
    return early == null ? failed : before;
  }

  /** Why it could not be fetched: words of centre or terminal as they are, or ours; or null. */
  public String getRefusal() {
    if (fetch == null || fetch.message() == null) {
      return null;
    }
    return switch (cause()) {
      case NOT_ASKABLE -> words.say(fetch.message());
      case REFUSED_BY_CENTRE, GIVEN_BACK -> fetch.message();
      default -> null;
    };
  }

  /** Whose words {@link #getRefusal} are; "" for ours. */
  public String getRefusalBy() {
    return switch (cause()) {
      case REFUSED_BY_CENTRE -> words.say("medical.centre.words");
      case GIVEN_BACK -> words.say("medical.terminal.words");
      default -> "";
    };
  }

  /** What became of the question, also where something earlier is shown. */
  private MedicalShowing cause() {
    MedicalShowing shown = getShowing();
    return early == null ? shown : early;
  }

  /** Why nothing newer than the content is here, in a sentence with its age; "" where it is new. */
  public String getEarly() {
    getShowing();
    return early == null
        ? ""
        : words.say(
            "medical.earlier",
            List.of(
                words.say("MedicalShowing." + early, words.say(tab.getLabelKey())),
                words.full(sheet.fetchedAt()),
                words.say(age().key(), age().arguments())));
  }

  /** Whether asking once more may bring something newer. */
  public boolean isEarlyAskable() {
    getShowing();
    return early != null && early.isAskable();
  }

  private RemainingTime age() {
    return RemainingTime.since(sheet.fetchedAt(), now);
  }
}
