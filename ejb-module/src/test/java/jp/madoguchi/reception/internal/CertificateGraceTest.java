package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.reception.CertificateState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.1 Certificate expiry and grace; the visit is on 2026-11-22. */
class CertificateGraceTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "expiry {0}: A to {1}, B to {2}; visit {3} / {4}")
  @CsvSource({
    "2026-11-23, 2027-02-28, 2027-02-23, RENEWAL_DUE, RENEWAL_DUE",
    "2026-11-22, 2027-02-28, 2027-02-22, RENEWAL_DUE, RENEWAL_DUE",
    "2026-11-21, 2027-02-28, 2027-02-21, IN_GRACE, IN_GRACE",
    "2026-09-01, 2026-12-31, 2026-12-01, IN_GRACE, IN_GRACE",
    "2026-08-31, 2026-11-30, 2026-11-30, IN_GRACE, IN_GRACE",
    "2026-08-22, 2026-11-30, 2026-11-22, IN_GRACE, IN_GRACE",
    "2026-08-15, 2026-11-30, 2026-11-15, IN_GRACE, EXPIRED",
    "2026-07-31, 2026-10-31, 2026-10-31, EXPIRED, EXPIRED",
    // the notice begins three months before
    "2027-02-22, 2027-05-31, 2027-05-22, RENEWAL_DUE, RENEWAL_DUE",
    "2027-02-23, 2027-05-31, 2027-05-23, VALID, VALID",
  })
  void bothReadings(
      LocalDate expiry,
      LocalDate a,
      LocalDate b,
      CertificateState underA,
      CertificateState underB) {
    assertEquals(a, CertificateGrace.lastDay(expiry, CertificateGrace.GraceReading.MONTH_END));
    assertEquals(b, CertificateGrace.lastDay(expiry, CertificateGrace.GraceReading.SAME_DAY));
    assertEquals(
        underA, CertificateGrace.on(VISIT, expiry, false, CertificateGrace.GraceReading.MONTH_END));
    assertEquals(
        underB, CertificateGrace.on(VISIT, expiry, false, CertificateGrace.GraceReading.SAME_DAY));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, RENEWAL_DUE", "2026-11-21, EXPIRED"})
  void aPhoneHasNoGrace(LocalDate expiry, CertificateState state) {
    assertEquals(
        state, CertificateGrace.on(VISIT, expiry, true, CertificateGrace.GraceReading.MONTH_END));
    assertEquals(
        state, CertificateGrace.on(VISIT, expiry, true, CertificateGrace.GraceReading.SAME_DAY));
  }
}
