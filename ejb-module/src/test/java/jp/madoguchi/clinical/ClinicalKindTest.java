package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.consent.ConsentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClinicalKindTest {
  @ParameterizedTest
  @CsvSource({
    "CHECKUPS, TKK, TKK, checkup, checkups, true",
    "DRUGS, YZK, YZK, drug, drugs, true",
    "TREATMENTS, SRJ, SRJ, care, treatments, true",
    "SURGERIES, SHJ, SHJ, surgery, surgeries, true",
    "PRESCRIPTIONS, DSH, YZK, prescription, prescriptions, false",
  })
  void eachKindHasItsOwn(
      ClinicalKind kind,
      String code,
      ConsentKind consent,
      String tab,
      String resource,
      boolean fetched) {
    assertEquals(code, kind.code());
    assertEquals(consent, kind.consent());
    assertEquals(tab, kind.tab());
    assertEquals(resource, kind.resource());
    assertEquals(fetched, kind.isFetched());
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByEachOfItsNames(ClinicalKind kind) {
    assertEquals(kind, ClinicalKind.ofCode(kind.code()).orElseThrow());
    assertEquals(kind, ClinicalKind.ofTab(kind.tab()).orElseThrow());
    assertEquals(kind, ClinicalKind.ofResource(kind.resource()).orElseThrow());
    assertTrue(ClinicalKind.isOpenedBy(kind.consent()));
  }

  @Test
  void everyConsentButTheOneOfEligibilityOpensAKind() {
    Set<ConsentKind> opening =
        Arrays.stream(ClinicalKind.values()).map(ClinicalKind::consent).collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(ConsentKind.TSR)), opening);
    assertFalse(ClinicalKind.isOpenedBy(ConsentKind.TSR));
  }
}
