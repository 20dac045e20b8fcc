package jp.madoguchi.web.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.web.terminal.Terminals;
import jp.madoguchi.web.text.TypedDate;
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
  private final Map<String, String> typed = new TreeMap<>();
  private final Map<String, String> problems = new TreeMap<>();
  private boolean limit;
  private NumberInquiry.PresentedDocument document =
      NumberInquiry.PresentedDocument.CONFIRMATION_CERTIFICATE;
  private long from;
  private String terminal;
  private Terminals terminals;

  /** For the container's proxy. */
  protected NumberPage() {
    this(null, null);
  }

  @Inject
  public NumberPage(ReceptionDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
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
        typed.put("birthDate", earlier.birthDate() == null ? null : earlier.birthDate().toString());
        typed.put("patientNumber", earlier.patientNumber());
        document = earlier.document() == null ? document : earlier.document();
        terminal = earlier.terminal();
      }
    } catch (RefusedInput unknown) {
      from = 0;
    }
  }

  /** Sends the inquiry and goes to its page, which waits for the answer. */
  public void send() throws IOException {
    LocalDate birth = date("birthDate", true);
    LocalDate until = date("documentUntil", false);
    boolean readable = problems.isEmpty();
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    // travels as a plain field: whether there is such a one, the rules say
    terminal = external.getRequestParameterMap().get("terminal");
    try {
      long id =
          desk.inquireByNumber(
              new NumberInquiry(
                  typed.get("insurerNumber"),
                  typed.get("symbol"),
                  typed.get("number"),
                  typed.get("branch"),
                  // without it nothing is sent: the clerk hears of every problem at once
                  readable ? birth : null,
                  limit,
                  document,
                  until,
                  typed.get("patientNumber"),
                  terminal));
      external.redirect(external.getRequestContextPath() + "/reception/session.xhtml?id=" + id);
      FacesContext.getCurrentInstance().responseComplete();
    } catch (RefusedInput refused) {
      for (RefusedInput.InputProblem problem : refused.problems()) {
        if (readable || !"birthDate".equals(problem.field())) {
          refuse(problem.field(), problem.messageKey());
        }
      }
    }
  }

  private LocalDate date(String field, boolean required) {
    String text = typed.get(field);
    if (text == null || text.isBlank()) {
      if (required) {
        refuse(field, "input.birth.missing");
      }
      return null;
    }
    LocalDate day = TypedDate.parse(text).orElse(null);
    if (day == null) {
      refuse(field, MyNumberGuard.holdsTwelveDigits(text) ? MyNumberGuard.KEY : "input.date");
    }
    return day;
  }

  private void refuse(String field, String key) {
    problems.put(field, words.say(key));
    if (MyNumberGuard.KEY.equals(key)) {
      typed.remove(field);
    }
  }

  /** Values of the form by the name of the field. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Sentences by the name of the field. */
  public Map<String, String> getProblems() {
    return problems;
  }

  /** The terminals to choose from; none where there is no choice. */
  public List<HospitalTerminal> getTerminals() {
    if (terminals == null) {
      terminals = new Terminals(desk.terminals());
    }
    return terminals.choices();
  }

  public String label(HospitalTerminal one) {
    return terminals.label(one.name());
  }

  public boolean chosen(HospitalTerminal one) {
    return one.name().equals(terminal);
  }

  public boolean isTerminalChosen() {
    return terminal != null;
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

  public List<NumberInquiry.PresentedDocument> getDocuments() {
    return List.of(NumberInquiry.PresentedDocument.values());
  }

  public long getFrom() {
    return from;
  }

  public void setFrom(long from) {
    this.from = from;
  }
}
