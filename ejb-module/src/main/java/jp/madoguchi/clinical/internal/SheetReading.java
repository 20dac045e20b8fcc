package jp.madoguchi.clinical.internal;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingGround.WithoutConsent;
import jp.madoguchi.clinical.internal.StoredSheets.StoredSheet;

/** What the audit record says of a sheet that was read: on the screen, or for paper. */
final class SheetReading {
  private SheetReading() {}

  /** One for the kind, and one for lines of 手術情報 that stand in a sheet of another kind. */
  static List<AuditEntry> entries(
      AuditAction action, String patientNumber, ViewingGround ground, StoredSheet stored) {
    if (ground instanceof WithoutConsent opened) {
      return List.of(OpenedReading.of(action, opened, stored));
    }
    ClinicalSheet sheet = stored.sheet();
    ByConsent consented = stored.consented();
    String how =
        (stored.earlier() ? " fetched before" : "")
            + (consented.care() == CareStanding.NOT_IN_CHARGE ? AuditReviews.NOT_IN_CHARGE : "");
    String period = sheet.newest() == null ? "" : " " + sheet.oldest() + "/" + sheet.newest();
    List<AuditEntry> entries = new ArrayList<>();
    entries.add(
        entry(action, patientNumber, ground.kind().code() + period, consented, how)
            .outcome(sheet.isEmpty() ? "EMPTY" : "OK")
            .request(stored.suffix()));
    if (stored.surgery() != null) {
      entries.add(
          entry(action, patientNumber, ClinicalKind.SURGERIES.code(), stored.surgery(), how)
              .outcome("OK")
              .request(stored.suffix()));
    }
    return entries;
  }

  private static AuditEntry entry(
      AuditAction action, String patientNumber, String subject, ByConsent consented, String how) {
    return AuditEntry.of(action, AuditGround.CONSENT)
        .patient(patientNumber)
        .subject(subject + ClinicalFetches.session(consented) + how)
        .consent(consented.consent().state().name(), consented.consent().until());
  }
}
