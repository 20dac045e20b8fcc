package jp.madoguchi.web.medicine;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.medicine.MedicineChange;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineFinding;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineRefusal;
import jp.madoguchi.medicine.MedicineRefused;
import jp.madoguchi.medicine.MedicineReport;
import jp.madoguchi.medicine.MedicineStanding;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineVersion;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 医薬品の表: which editions there are, and what the one that waits would change. */
@Named("medicinesPage")
@ViewScoped
public class MedicinesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MedicineMasters masters;
  @Inject private LastMedicineFile last;
  @Inject private Words words;
  @Inject private Said said;

  private String kind;
  private String told;
  private MedicineVersion shown;
  private transient MedicineStanding standing;
  private final WholeRows<MedicineStanding> rows =
      new WholeRows<>(() -> masters.standings(), one -> one.table() + "." + one.shown().version());
  private final WholeRows<MedicineChange> changes =
      new WholeRows<>(
          () -> isWaiting() ? masters.changes(shown.table()) : List.of(),
          one -> one.kind() + "." + one.key());
  private final WholeRows<MedicineFinding> findings =
      new WholeRows<>(this::found, one -> one.line() + "." + one.fault() + "." + one.column());

  /** Looks at the table that is asked for. */
  public void open() {
    standing =
        masters.standings().stream()
            .filter(one -> one.table().name().equals(kind))
            .findFirst()
            .orElse(null);
    shown = standing == null ? null : standing.shown();
  }

  /** What waits takes effect. */
  public void use() {
    act(masters::use, "medicines.said.used");
  }

  /** What waits is dropped. */
  public void drop() {
    act(masters::drop, "medicines.said.dropped");
  }

  private void act(Consumer<MedicineVersion> act, String done) {
    if (shown != null) {
      tell(refusal(() -> act.accept(shown)), done, shown.table());
      open();
    }
  }

  /** The pressed table goes back to the edition before. */
  public void goBack() {
    Optional<MedicineStanding> row = rows.pressed();
    if (row.isEmpty()) {
      said.refused(words.of(MedicineRefusal.CHANGED_MEANWHILE));
      return;
    }
    tell(
        refusal(() -> masters.goBack(row.get().shown())), "medicines.said.back", row.get().table());
    open();
  }

  private void tell(Optional<MedicineRefusal> refusal, String done, MedicineTable of) {
    if (refusal.isPresent()) {
      said.refused(words.of(refusal.get()));
    } else {
      said.done(words.say(done, words.of(of)));
    }
  }

  private static Optional<MedicineRefusal> refusal(Runnable act) {
    return TriedAct.refusal(
        act, MedicineRefused.class, MedicineRefused::why, MedicineRefusal.CHANGED_MEANWHILE);
  }

  private List<MedicineFinding> found() {
    MedicineReport report = last.report();
    return report == null || !report.table().name().equals(kind) ? List.of() : report.findings();
  }

  /** Whether the last file of this table has findings. */
  public boolean isWrong() {
    return !found().isEmpty();
  }

  /** Whether an edition of the table that is looked at waits. */
  public boolean isWaiting() {
    return standing != null && standing.waiting() != null && !isWrong();
  }

  /** What the page has to say in one line. */
  public String getAnswer() {
    if (told != null) {
      return refused();
    }
    if (isWrong()) {
      return words.say("medicines.wrong", words.of(shown.table()), found().size());
    }
    return isWaiting()
        ? words.say("medicines.waits", words.of(shown.table()))
        : words.say("medicines.title");
  }

  private String refused() {
    return Arrays.stream(MedicineRefusal.values())
        .filter(one -> one.name().equals(told))
        .findFirst()
        .map(words::of)
        .orElseGet(() -> words.say(told.equals("large") ? "medicines.large" : "staff.file.nofile"));
  }

  /** Its mark. */
  public String getMark() {
    return isWrong() ? "stop" : told != null || isWaiting() ? "attention" : "";
  }

  public MedicineEdition getNext() {
    return standing.waiting();
  }

  /** What it is compared with. */
  public MedicineEdition getActive() {
    return standing.active();
  }

  /** Day and number of lines of an edition. */
  public String edition(MedicineEdition edition) {
    return edition == null
        ? words.say("medicines.no")
        : words.say("medicines.edition", edition.day().toString(), edition.lines());
  }

  /** The column that is meant, or the whole line. */
  public String column(MedicineFinding finding) {
    return finding.column() == null ? words.say("register.line.whole") : words.of(finding.column());
  }

  public PagedRows<MedicineStanding> getRows() {
    return rows;
  }

  public PagedRows<MedicineChange> getChanges() {
    return changes;
  }

  public PagedRows<MedicineFinding> getFindings() {
    return findings;
  }

  public MedicineTable[] getTables() {
    return MedicineTable.values();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
