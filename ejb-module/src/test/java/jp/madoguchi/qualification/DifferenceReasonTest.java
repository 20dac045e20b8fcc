package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparisons stored by earlier releases say the key of a sentence instead of a reason. */
class DifferenceReasonTest {
  @ParameterizedTest
  @EnumSource
  void isReadByItsName(DifferenceReason reason) {
    assertEquals(reason, DifferenceReason.read(reason.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "rec.maru, NOT_WRITABLE",
    "dv.addr, ADDRESS_WITHHELD",
    "rec.diff.ratio, SHARE_CHANGED",
    "diff.kana, OTHER_KANA",
    "diff.birth, OTHER_BIRTH_DATE",
    "diff.sex, OTHER_SEX",
    "diff.name, OTHER_NAME",
    "diff.address, OTHER_ADDRESS",
    "diff.variant, VARIANT_CHARACTERS",
    "diff.alias, ALIAS",
  })
  void isReadByItsFormerKey(String key, DifferenceReason reason) {
    assertEquals(reason, DifferenceReason.read(key));
  }

  @Test
  void nothingIsNothingAndAnythingElseAnError() {
    assertNull(DifferenceReason.read(null));
    assertThrows(IllegalArgumentException.class, () -> DifferenceReason.read("x"));
  }
}
