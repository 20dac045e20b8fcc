package jp.madoguchi.web.medicine;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import jp.madoguchi.medicine.MedicineReport;

/** What became of the last file that an administrator sent; a server that restarts forgets it. */
@SessionScoped
public class LastMedicineFile implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient MedicineReport report;

  public void keep(MedicineReport last) {
    report = last;
  }

  /** Null when none was sent. */
  public MedicineReport report() {
    return report;
  }
}
