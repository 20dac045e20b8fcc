package jp.madoguchi.web.medical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.RunningOrder;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.text.Words;

/**
 * 同意取得済み患者一覧 (SC-16): who can be viewed now, and until when. What is searched for stands in no
 * address.
 */
@Named("consentedPatients")
@ViewScoped
public class ConsentedPatientsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String COUNT = "medical.list.count";

  @Inject private MedicalRecordViewer viewer;
  @Inject private Clock clock;
  @Inject private Handles handles;
  @Inject Words words;

  private ConsentedRows rows;
  private String typed;
  private CareSetting setting;
  private ListedPatients listed = ListedPatients.ALL;
  private String department;
  private Map<String, String> departments = Map.of();
  private RunningOrder order = RunningOrder.ENDS_FIRST;

  /** Whose patients are listed (担当). */
  public enum ListedPatients {
    /** 全員. */
    ALL,
    /** 担当のみ. */
    OWN
  }

  /** Everybody, at first. */
  public void open() {
    rows = new ConsentedRows(viewer, clock, ConsentedSearch.ALL);
    rows.beginAt(rows.start("patients", ConsentedRows.USUAL));
    departments = names(rows.departments());
  }

  /**
   * Opens the patient of a number typed, on whichever page of the list; a name and what was chosen
   * narrow the list over all of its pages.
   */
  public void find() throws IOException {
    String text = typed == null ? "" : typed.strip();
    PatientNumber number = number(text);
    if (number != null) {
      Onward.to("/medical/patient.xhtml?patient=" + handles.of(number.value()));
      return;
    }
    boolean own = listed == ListedPatients.OWN;
    rows = rows.of(new ConsentedSearch(setting, own, department, text, chosenOrder()));
  }

  private RunningOrder chosenOrder() {
    return order == null ? RunningOrder.ENDS_FIRST : order;
  }

  private static PatientNumber number(String text) {
    try {
      return new PatientNumber(text);
    } catch (IllegalArgumentException noNumber) {
      return null;
    }
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

  /** Whether the patients of others are closed to the reader, and not listed. */
  public boolean isOwnAlone() {
    return rows.ownAlone();
  }

  /** Departments in charge of anybody today; none where there is nothing to choose. */
  public Object[] getDepartments() {
    return departments.keySet().toArray();
  }

  /** The departments by their own names. */
  public Map<String, String> getDepartmentNames() {
    return departments;
  }

  private static Map<String, String> names(List<String> departments) {
    Map<String, String> names = new LinkedHashMap<>();
    departments.forEach(one -> names.put(one, one));
    return names;
  }

  /** 外来・訪問診療等, in words. */
  public String settings(ConsentedLine line) {
    return line.settings().stream().map(words::of).collect(Collectors.joining("・"));
  }

  /** Whether anything of the page is of no known kind of care. */
  public boolean isSomeUnknown() {
    return rows.shows(CareSetting.UNKNOWN);
  }

  public boolean isSeveralPages() {
    return rows.getRowCount() > rows.getPageSize();
  }

  /** Whether fewer are listed than there are. */
  public boolean isNarrowed() {
    return rows.isNarrowed();
  }

  public long getNowMillis() {
    return clock.millis();
  }

  public CareSetting[] getSettingChoices() {
    return CareSetting.values();
  }

  public RunningOrder[] getOrders() {
    return RunningOrder.values();
  }

  public ListedPatients[] getListings() {
    return ListedPatients.values();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public CareSetting getSetting() {
    return setting;
  }

  public void setSetting(CareSetting setting) {
    this.setting = setting;
  }

  public ListedPatients getListed() {
    return listed;
  }

  public void setListed(ListedPatients listed) {
    this.listed = listed;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public RunningOrder getOrder() {
    return order;
  }

  public void setOrder(RunningOrder order) {
    this.order = order;
  }
}
