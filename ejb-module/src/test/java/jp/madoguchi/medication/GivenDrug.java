package jp.madoguchi.medication;

import java.time.LocalDate;

/** A line of an invented drug; each {@code with} makes another one. */
public record GivenDrug(
    MedicationSource source,
    int place,
    String month,
    LocalDate dispensedOn,
    LocalDate prescribedOn,
    String providerCode,
    String providerName,
    String prescriberCode,
    String prescriberName,
    String drugCode,
    String drug,
    String ingredient,
    String quantity,
    String unit,
    String usage,
    String instruction,
    String times,
    String kindCode)
    implements MedicationEntry {
  public static final String CLINIC = "9910000022";
  public static final String OTHER = "9910000055";

  /** Twenty-eight days of a tablet, from a clinic by a pharmacy. */
  public static GivenDrug tablet(int place, LocalDate day) {
    return new GivenDrug(
        MedicationSource.CLAIM,
        place,
        null,
        day,
        day,
        "9940000033",
        "試験調剤薬局",
        CLINIC,
        "試験内科クリニック",
        "699990004",
        "シケンスタチン錠２．５ｍｇ「試験」",
        "シケンスタチン錠",
        "1",
        "錠",
        "１日１回朝食後服用",
        null,
        "28",
        "21");
  }

  public GivenDrug from(MedicationSource other) {
    return new GivenDrug(
        other,
        place,
        month,
        other == MedicationSource.PRESCRIBED ? null : dispensedOn,
        prescribedOn,
        providerCode,
        providerName,
        prescriberCode,
        prescriberName,
        drugCode,
        drug,
        ingredient,
        quantity,
        unit,
        usage,
        instruction,
        times,
        kindCode);
  }

  public GivenDrug by(String code) {
    return new GivenDrug(
        source,
        place,
        month,
        dispensedOn,
        prescribedOn,
        code == null ? null : providerCode,
        code == null ? null : providerName,
        code,
        code == null ? null : "試験医院" + code,
        drugCode,
        drug,
        ingredient,
        quantity,
        unit,
        usage,
        instruction,
        times,
        kindCode);
  }

  public GivenDrug on(String claimMonth, LocalDate dispensed, LocalDate prescribed) {
    return new GivenDrug(
        source,
        place,
        claimMonth,
        dispensed,
        prescribed,
        providerCode,
        providerName,
        prescriberCode,
        prescriberName,
        drugCode,
        drug,
        ingredient,
        quantity,
        unit,
        usage,
        instruction,
        times,
        kindCode);
  }

  public GivenDrug of(String code, String name, String substance) {
    return new GivenDrug(
        source,
        place,
        month,
        dispensedOn,
        prescribedOn,
        providerCode,
        providerName,
        prescriberCode,
        prescriberName,
        code,
        name,
        substance,
        quantity,
        unit,
        usage,
        instruction,
        times,
        kindCode);
  }

  public GivenDrug taken(String kind, String amount, String days) {
    return taken(kind, amount, days, usage);
  }

  public GivenDrug taken(String kind, String amount, String days, String way) {
    return new GivenDrug(
        source,
        place,
        month,
        dispensedOn,
        prescribedOn,
        providerCode,
        providerName,
        prescriberCode,
        prescriberName,
        drugCode,
        drug,
        ingredient,
        amount,
        unit,
        way,
        instruction,
        days,
        kind);
  }
}
