package jp.madoguchi.clinical;

import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;

/**
 * What the check before ordering found and what it could not see (処方前の確認の結果). Without findings it
 * says that nothing matched, and something of it only where {@link #whole()}.
 *
 * @param ordered by the master's name where the master knows it
 * @param switchedOn false: the hospital has its own checks switched off, and nothing was asked
 * @param findings contraindications first; one for each supply that runs
 * @param orderedUnseen why the drug to be ordered itself could not be checked in full, or null
 * @param unseen supplies that may run and could not be compared in full
 * @param lacking tables without which a part of the check was not done
 * @param used editions that were asked
 * @param history how far the fetch of the history is; all but {@code HERE}: it may lack drugs
 * @param compared supplies that run today and were compared
 * @param ownLeftOut findings of 重複投薬 with supplies of this hospital that were left out
 * @param leftOut running drugs beyond what one check takes, which were not compared
 * @param surgeryClosed why drugs of 手術 and 麻酔 were not seen; null where they were
 * @param mark of the findings: what was shown, and what somebody goes on against; 64 characters
 */
public record OrderChecked(
    NamedMedicine ordered,
    boolean switchedOn,
    List<OrderFinding> findings,
    UncheckedReason orderedUnseen,
    List<DispensingLine> unseen,
    Set<MedicineTable> lacking,
    List<MedicineEdition> used,
    FetchState history,
    int compared,
    int ownLeftOut,
    int leftOut,
    ViewingRefusal surgeryClosed,
    String mark) {
  /** Whether every drug was seen, by every table, in a history that was answered. */
  public boolean whole() {
    return switchedOn
        && orderedUnseen == null
        && unseen.isEmpty()
        && lacking.isEmpty()
        && history.status() == FetchState.Status.HERE
        && leftOut == 0
        && surgeryClosed == null;
  }

  @Override
  public String toString() {
    return "OrderChecked[" + findings.size() + ", " + whole() + "]";
  }
}
