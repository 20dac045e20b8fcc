package jp.madoguchi.web.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.terminal.Terminals;
import jp.madoguchi.web.text.Words;

/**
 * Inquiry by number (SC-03). What was typed comes back with its problems beside the fields; a
 * 12-digit number does not come back, not even to the screen.
 */
@Named
@RequestScoped
public class NumberPage {
  private final ReceptionDesk desk;
  private final Words words;
  private final Said said;
  private final Map<String, String> typed = new TreeMap<>();
  private LocalDate birthDate;
  private LocalDate documentUntil;
  private boolean limit;
  private NumberInquiry.PresentedDocument document =
      NumberInquiry.PresentedDocument.CONFIRMATION_CERTIFICATE;
  private long from;
  private String terminal;
  private Terminals terminals;

  /** For the container's proxy. */
  protected NumberPage() {
    this(null, null, null);
  }

  @Inject
  public NumberPage(ReceptionDesk desk, Words words, Said said) {
    this.desk = desk;
    this.words = words;
    this.said = said;
  }

  /** What was asked before is put in again when a clerk corrects it: {@code ?from=} its session. */
  public void fill() {
    if (from == 0) {
      return;
    }
    try {
      NumberInquiry earlier = desk.session(from).inquiry();
      if (earlier != null) {
        typed.put("insurerNumber", earlier.insurerNumber());
        typed.put("symbol", earlier.symbol());
        typed.put("number", earlier.number());
        typed.put("branch", earlier.branch());
        typed.put("patientNumber", earlier.patientNumber());
        birthDate = earlier.birthDate();
        document = earlier.document() == null ? document : earlier.document();
        terminal = earlier.terminal();
      }
    } catch (RefusedInput unknown) {
      from = 0;
    }
  }

  /** Sends the inquiry and goes to its page, which waits for the answer. */
  public void send() throws IOException {
    try {
      long id =
          desk.inquireByNumber(
              new NumberInquiry(
                  typed.get("insurerNumber"),
                  typed.get("symbol"),
                  typed.get("number"),
                  typed.get("branch"),
                  birthDate,
                  limit,
                  document,
                  documentUntil,
                  typed.get("patientNumber"),
                  terminal));
      Onward.to(
          "/reception/session.xhtml?id="
              + id
              + (settledEarlier() ? "&told=session.corrected.ok" : ""));
    } catch (RefusedInput refused) {
      refused.problems().forEach(problem -> refuse(problem.field(), problem.messageKey()));
    }
  }

  /** What was asked wrongly is dealt with by asking again: it waits for nobody on the board. */
  private boolean settledEarlier() {
    if (from == 0) {
      return false;
    }
    try {
      SessionView earlier = desk.session(from);
      if (!superseded(earlier)) {
        return false;
      }
      desk.finish(from, earlier.row().version());
      return true;
    } catch (RefusedInput | LostRace dealtWith) {
      // somebody else has dealt with it, or it got an answer: it is theirs, and stays as it is
      return false;
    }
  }

  /** Nothing was found out by it, and nothing on file has to be changed because of it. */
  private static boolean superseded(SessionView earlier) {
    return earlier.truth().may(DeskAct.FINISH)
        && earlier.truth().stage() == DeskStage.OPEN
        && !earlier.truth().may(DeskAct.RECORD_LOSS)
        && !earlier.truth().may(DeskAct.MATCH);
  }

  /** Beside the field; a 12-digit number does not come back. */
  private void refuse(String field, String key) {
    String text = words.say(key);
    // where there is no choice of terminals, there is no field for it
    boolean drawn = !"terminal".equals(field) || !getTerminals().isEmpty();
    if (drawn) {
      said.beside(field, text);
    } else {
      said.refused(text);
    }
    if (MyNumberGuard.KEY.equals(key)) {
      typed.remove(field);
    }
  }

  /** Values of the form by the name of the field. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** The terminals to choose from, by name; none where there is no choice. */
  public List<String> getTerminals() {
    return choices().stream().map(HospitalTerminal::name).toList();
  }

  /** How people call each of them. */
  public Map<String, String> getTerminalNames() {
    return choices().stream()
        .collect(Collectors.toMap(HospitalTerminal::name, one -> terminals.label(one.name())));
  }

  private List<HospitalTerminal> choices() {
    if (terminals == null) {
      terminals = new Terminals(desk.terminals());
    }
    return terminals.choices();
  }

  /** The field in which twelve digits may be the hospital's own, or "": the server judges there. */
  public String getOwnNumbers() {
    return PatientNumberFormat.fromSettings().isTold() ? "patientNumber" : "";
  }

  /** What the browser remembers of this desk counts until somebody chose. */
  public boolean isTerminalChosen() {
    return from != 0 || FacesContext.getCurrentInstance().isPostback();
  }

  public List<NumberInquiry.PresentedDocument> getDocuments() {
    return List.of(NumberInquiry.PresentedDocument.values());
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public LocalDate getDocumentUntil() {
    return documentUntil;
  }

  public void setDocumentUntil(LocalDate documentUntil) {
    this.documentUntil = documentUntil;
  }

  /** The first until somebody chose. */
  public String getTerminal() {
    return terminal == null && !getTerminals().isEmpty() ? getTerminals().get(0) : terminal;
  }

  public void setTerminal(String terminal) {
    this.terminal = terminal;
  }

  public boolean isLimit() {
    return limit;
  }

  public void setLimit(boolean limit) {
    this.limit = limit;
  }

  public NumberInquiry.PresentedDocument getDocument() {
    return document;
  }

  public void setDocument(NumberInquiry.PresentedDocument document) {
    this.document = document;
  }

  public long getFrom() {
    return from;
  }

  public void setFrom(long from) {
    this.from = from;
  }
}
