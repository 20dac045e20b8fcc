package jp.madoguchi.medicine;

/**
 * Tables of medicines that can be loaded (医薬品の表の種類); CSV in CP932, the hospital's own ones also in
 * UTF-8. Source of the columns: update-2026 E1 and E2.
 */
public enum MedicineTable {
  /** 医薬品マスター: 42 columns of 2026, or the 35 of before, without a heading. */
  DRUGS,
  /** 薬価基準収載品目リスト, saved as CSV; columns are known by their headings. */
  PRICES,
  /** 併用禁忌 of the public computer check (IY_HeiyoKinki): 10 columns under a heading. */
  CONTRAINDICATED_PAIRS,
  /** 傷病名禁忌 of the public computer check (IY_ShobyoKinki): 8 columns under a heading. */
  ILLNESSES,
  /** 適応・用量 of the public computer check (IY_Tekio): 24 columns under a heading. */
  DOSES,
  /** The hospital's own 併用禁忌: {@code key_a,key_b,level,reason}; sides may name groups. */
  OWN_PAIRS,
  /** Ingredients of combination products, and groups: {@code relation,part,whole,name}. */
  MEMBERS
}
