package jp.madoguchi.clinical.internal;

import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ViewingGround.WithoutConsent;
import jp.madoguchi.clinical.internal.StoredSheets.StoredSheet;
import jp.madoguchi.contingency.ExtraordinaryGround;

/** What the audit record says of a reading without consent: its ground, and by which opening. */
final class OpenedReading {
  private OpenedReading() {}

  static AuditEntry of(AuditAction action, WithoutConsent ground, StoredSheet stored) {
    ClinicalSheet sheet = stored.sheet();
    String period = sheet.newest() == null ? "" : " " + sheet.oldest() + "/" + sheet.newest();
    return AuditEntry.of(action, of(ground.opening().ground()))
        .patient(ground.opening().patientNumber())
        .subject(ground.kind().code() + period + " opening " + ground.opening().id())
        .consent(null, ground.opening().until())
        .outcome(sheet.isEmpty() ? "EMPTY" : "OK")
        .request(stored.suffix());
  }

  /** As the audit names it. */
  static AuditGround of(ExtraordinaryGround ground) {
    return switch (ground) {
      case EMERGENCY -> AuditGround.EMERGENCY;
      case DISASTER -> AuditGround.DISASTER;
    };
  }
}
