package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.reception.internal.CertificateGrace.Reading;
import jp.madoguchi.reception.internal.CertificateGrace.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.1 Certificate expiry and grace; the visit is on 2026-11-22. */
class CertificateGraceTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "expiry {0}: A to {1}, B to {2}; visit {3} / {4}")
  @CsvSource({
    "2026-11-23, 2027-02-28, 2027-02-23, FULL, FULL",
    "2026-11-22, 2027-02-28, 2027-02-22, FULL, FULL",
    "2026-11-21, 2027-02-28, 2027-02-21, ELIGIBILITY_ONLY, ELIGIBILITY_ONLY",
    "2026-09-01, 2026-12-31, 2026-12-01, ELIGIBILITY_ONLY, ELIGIBILITY_ONLY",
    "2026-08-31, 2026-11-30, 2026-11-30, ELIGIBILITY_ONLY, ELIGIBILITY_ONLY",
    "2026-08-22, 2026-11-30, 2026-11-22, ELIGIBILITY_ONLY, ELIGIBILITY_ONLY",
    "2026-08-15, 2026-11-30, 2026-11-15, ELIGIBILITY_ONLY, NONE",
    "2026-07-31, 2026-10-31, 2026-10-31, NONE, NONE",
  })
  void bothReadings(LocalDate expiry, LocalDate a, LocalDate b, Use underA, Use underB) {
    assertEquals(a, CertificateGrace.lastDay(expiry, Reading.MONTH_END));
    assertEquals(b, CertificateGrace.lastDay(expiry, Reading.SAME_DAY));
    assertEquals(underA, CertificateGrace.on(VISIT, expiry, false, Reading.MONTH_END));
    assertEquals(underB, CertificateGrace.on(VISIT, expiry, false, Reading.SAME_DAY));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, FULL", "2026-11-21, NONE"})
  void aPhoneHasNoGrace(LocalDate expiry, Use use) {
    assertEquals(use, CertificateGrace.on(VISIT, expiry, true, Reading.MONTH_END));
  }
}
