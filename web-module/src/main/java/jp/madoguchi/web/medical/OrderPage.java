package jp.madoguchi.web.medical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.NewOverride;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.OrderRefused;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.SearchHit;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/**
 * 処方前の確認: a drug is chosen and set against the history of one patient; a doctor may go on against a
 * match, with a reason. What was found lives for one request: nothing medical stays in a session.
 */
@Named("orderPage")
@ViewScoped
public class OrderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MedicalPage medical;
  @Inject private OrderCheck orders;
  @Inject private MedicineDirectory medicines;
  @Inject private Handles handles;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Me me;
  @Inject private OrderFound found;

  private String patientNumber;
  private PatientView patient;
  private MedicalShowing closed;
  private SearchHit drug;
  private boolean withOwn;
  private String typed;
  private NewOrder checkedOrder;
  private String mark;
  private String key;
  private boolean matching;

  /** Whom the address names, and whether the history of drugs is open; reads no content. */
  public void open() {
    patientNumber = handles.patient().map(PatientNumber::value).orElse(null);
    MedicalBanner banner = patientNumber == null ? null : medical.banner();
    patient = banner == null ? null : banner.patient();
    ViewingRefusal refusal = banner == null ? null : banner.refusals().get(ClinicalKind.DRUGS);
    closed = refusal == null ? null : MedicalShowing.of(refusal, null, banner.eligibilityOnly());
  }

  /** Names and codes of the master that hold what was typed; a code that it lacks stands alone. */
  public List<SearchHit> find(String query) {
    List<SearchHit> hits = new ArrayList<>();
    for (NamedMedicine one : medicines.search(query)) {
      hits.add(new SearchHit(one.code(), one.name(), one.code()));
    }
    String code = query == null ? "" : query.strip();
    if (hits.isEmpty() && code.matches("[0-9]{9}|[0-9]{7}[A-Z][0-9A-Z]{4}")) {
      hits.add(new SearchHit(code, code, words.say("order.drug.unknown")));
    }
    return hits;
  }

  /** Sets the chosen drug against the history. */
  public void check() {
    matching = false;
    NewOrder wanted = new NewOrder(patientNumber, drug == null ? null : drug.key(), null, withOwn);
    tried(
        () -> {
          OrderChecked checked = orders.check(wanted);
          found.show(checked);
          checkedOrder = wanted;
          matching = !checked.findings().isEmpty();
          mark = checked.mark();
          key = UUID.randomUUID().toString();
        },
        "drug");
  }

  /** Records that it is ordered all the same, and leads back to the drugs. */
  public void override() throws IOException {
    NewOverride wanted = new NewOverride(checkedOrder, mark, typed, key);
    if (matching && tried(() -> SecondTry.of(() -> orders.override(wanted)), "reason")) {
      Onward.to("/medical/patient.xhtml?patient=" + getHandle() + "&tab=drug");
    }
  }

  private boolean tried(Runnable act, String field) {
    try {
      Optional<OrderRefusal> refusal =
          TriedAct.refusal(
              act, OrderRefused.class, OrderRefused::why, OrderRefusal.CHANGED_MEANWHILE);
      refusal.ifPresent(why -> said.beside(field, words.of(why)));
      return refusal.isEmpty();
    } catch (MedicalAccessRefused refused) {
      said.beside(field, closedWords(MedicalShowing.ofRefusal(refused.reason())));
      return false;
    }
  }

  /** That the kind could not be looked at, and why. */
  private String closedWords(MedicalShowing why) {
    return words.say("order.closed", words.say("MedicalShowing." + why, drugs()));
  }

  private String drugs() {
    return words.say(new Tab(ClinicalKind.DRUGS).getSubjectKey());
  }

  public boolean isReady() {
    return patient != null;
  }

  /** Why nothing can be checked, or null. */
  public String getClosed() {
    return closed == null ? null : closedWords(closed);
  }

  /** Whether the reader may order against a match: a pharmacist sees it and asks the doctor. */
  public boolean isOrdering() {
    return me.getRole() == Role.DOCTOR || me.getRole() == Role.DENTIST;
  }

  /** Whether what was checked last matches something. */
  public boolean isMatching() {
    return matching;
  }

  public PatientView getPatient() {
    return patient;
  }

  public String getHandle() {
    return handles.of(patientNumber);
  }

  public SearchHit getDrug() {
    return drug;
  }

  public void setDrug(SearchHit drug) {
    this.drug = drug;
  }

  public boolean isWithOwn() {
    return withOwn;
  }

  public void setWithOwn(boolean withOwn) {
    this.withOwn = withOwn;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
