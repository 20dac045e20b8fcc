package jp.madoguchi.reception.internal;

import java.time.LocalDate;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.reception.CertificateState;

/**
 * Certificate expiry and grace (電子証明書の猶予), for warnings: the centre's answer decides. Source:
 * workflow rules §4.1; the two readings of "three months" are both in use.
 */
final class CertificateGrace {
  private static final int MONTHS = 3;

  private CertificateGrace() {}

  /** 証明書猶予の計算方式. */
  enum GraceReading {
    /** A, 月末: to the last day of the third month after the month of expiry. */
    MONTH_END,
    /** B, 応当日: to the same day three months later. */
    SAME_DAY
  }

  /** The reading that the settings name: {@code certificate.grace}. */
  static CertificateGrace.GraceReading reading() {
    return CertificateGrace.GraceReading.valueOf(
        Settings.text("certificate.grace", CertificateGrace.GraceReading.MONTH_END.name()));
  }

  /** Last day of the grace of a card's certificate. */
  static LocalDate lastDay(LocalDate expiry, CertificateGrace.GraceReading reading) {
    return switch (reading) {
      case MONTH_END -> expiry.withDayOfMonth(1).plusMonths(MONTHS + 1L).minusDays(1);
      case SAME_DAY -> expiry.plusMonths(MONTHS);
    };
  }

  /**
   * What it is good for: in full to its last day, with a notice from three months before.
   *
   * @param expiry 満了日, the last normal day
   * @param phone a phone's certificate has no grace
   */
  static CertificateState on(
      LocalDate day, LocalDate expiry, boolean phone, CertificateGrace.GraceReading reading) {
    if (!day.isAfter(expiry)) {
      return day.isBefore(expiry.minusMonths(MONTHS))
          ? CertificateState.VALID
          : CertificateState.RENEWAL_DUE;
    }
    return phone || day.isAfter(lastDay(expiry, reading))
        ? CertificateState.EXPIRED
        : CertificateState.IN_GRACE;
  }
}
