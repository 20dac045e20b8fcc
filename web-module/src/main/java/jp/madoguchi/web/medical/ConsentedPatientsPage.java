package jp.madoguchi.web.medical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** 同意取得済み患者一覧 (SC-16): who can be viewed now, and until when. */
@Named("consentedPatients")
@ViewScoped
public class ConsentedPatientsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String COUNT = "medical.list.count";

  @Inject private MedicalRecordViewer viewer;
  @Inject private Clock clock;
  @Inject private Handles handles;
  @Inject Words words;
  @Inject private Said said;

  private ConsentedRows rows;
  private String typed;

  public void open() {
    rows = new ConsentedRows(viewer, clock);
    rows.beginAt(rows.start("patients", ConsentedRows.USUAL));
  }

  /** Opens the patient of the number typed, on whichever page of the list. */
  public void find() throws IOException {
    String text = typed == null ? "" : typed.strip();
    PatientNumber number;
    try {
      number = new PatientNumber(text);
    } catch (IllegalArgumentException noNumber) {
      said.refused(words.say("medical.list.nobody"));
      return;
    }
    Onward.to("/medical/patient.xhtml?patient=" + handles.of(number.value()));
  }

  public PagedRows<ConsentedLine> getRows() {
    return rows;
  }

  /** All that the pages are made of; on a single page those that it shows. */
  public long getCount() {
    return rows.readable();
  }

  /** The head for many, with a place for their number, and for one: what the script counts down. */
  public String getHeads() {
    return words.say(COUNT, "{0}") + "|" + words.say(COUNT, 1);
  }

  /** Of the page shown those of whom nothing can be viewed after all. */
  public int getLeftOut() {
    return rows.leftOut();
  }

  /** Whether the list says who is in charge: where a source does. */
  public boolean isCareKnown() {
    return rows.judged();
  }

  public boolean isSeveralPages() {
    return rows.getRowCount() > rows.getPageSize();
  }

  public long getNowMillis() {
    return clock.millis();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
