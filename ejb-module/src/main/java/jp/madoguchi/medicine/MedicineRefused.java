package jp.madoguchi.medicine;

import jakarta.ejb.ApplicationException;

/** Nothing was done about the tables of medicines (医薬品の表の拒否の例外). */
@ApplicationException(rollback = true)
public class MedicineRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MedicineRefusal why;

  public MedicineRefused(MedicineRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public MedicineRefusal why() {
    return why;
  }
}
