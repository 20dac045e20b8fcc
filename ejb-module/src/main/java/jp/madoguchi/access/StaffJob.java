package jp.madoguchi.access;

/** Job (職種) of a member of staff, in the terms of the field; gives no right by itself. */
public enum StaffJob {
  /** 医師. */
  DOCTOR("医師"),
  /** 歯科医師. */
  DENTIST("歯科医師"),
  /** 薬剤師. */
  PHARMACIST("薬剤師"),
  /** 保健師. */
  PUBLIC_HEALTH_NURSE("保健師"),
  /** 助産師. */
  MIDWIFE("助産師"),
  /** 看護師. */
  NURSE("看護師"),
  /** 准看護師. */
  ASSISTANT_NURSE("准看護師"),
  /** 診療放射線技師. */
  RADIOLOGICAL_TECHNOLOGIST("診療放射線技師"),
  /** 臨床検査技師. */
  LABORATORY_TECHNOLOGIST("臨床検査技師"),
  /** 臨床工学技士. */
  CLINICAL_ENGINEER("臨床工学技士"),
  /** 理学療法士. */
  PHYSICAL_THERAPIST("理学療法士"),
  /** 作業療法士. */
  OCCUPATIONAL_THERAPIST("作業療法士"),
  /** 言語聴覚士. */
  SPEECH_THERAPIST("言語聴覚士"),
  /** 管理栄養士. */
  DIETITIAN("管理栄養士"),
  /** 歯科衛生士. */
  DENTAL_HYGIENIST("歯科衛生士"),
  /** 救急救命士. */
  PARAMEDIC("救急救命士"),
  /** 医師事務作業補助者. */
  MEDICAL_ASSISTANT("医師事務作業補助者"),
  /** 医療事務. */
  MEDICAL_CLERK("医療事務"),
  /** 情報システム. */
  INFORMATION_SYSTEMS("情報システム"),
  /** 保守委託先: of a vendor that maintains the hospital's systems. */
  MAINTENANCE_CONTRACTOR("保守委託先"),
  /** 事務. */
  OFFICE("事務"),
  /** その他. */
  OTHER("その他");

  private final String term;

  StaffJob(String term) {
    this.term = term;
  }

  /** The term as it stands in the files of a personnel department. */
  public String term() {
    return term;
  }
}
