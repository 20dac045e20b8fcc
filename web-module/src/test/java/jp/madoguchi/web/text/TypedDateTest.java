package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
  @ParameterizedTest
  @CsvSource({
    "S31.11.22, 1956-11-22",
    "s31/11/22, 1956-11-22",
    "昭和31年11月22日, 1956-11-22",
    "昭31.11.22, 1956-11-22",
    "Ｓ３１．１１．２２, 1956-11-22",
    "3311122, 1956-11-22",
    "S311122, 1956-11-22",
    "19561122, 1956-11-22",
    "1956-11-22, 1956-11-22",
    "1956/1/2, 1956-01-02",
    "1956年11月22日, 1956-11-22",
    "令和元年5月1日, 2019-05-01",
    "R1.5.1, 2019-05-01",
    "H31.4.30, 2019-04-30",
    "S64.1.7, 1989-01-07",
    "H1.1.8, 1989-01-08",
    "S元.12.25, 1926-12-25",
    "T15.12.24, 1926-12-24",
    "T1.7.30, 1912-07-30",
    "M45.7.29, 1912-07-29",
    "明6.1.1, 1873-01-01",
    "1450729, 1912-07-29",
    "5080501, 2026-05-01",
    "H12.2.29, 2000-02-29",
  })
  void readsWhatAClerkTypes(String typed, LocalDate day) {
    assertEquals(Optional.of(day), TypedDate.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "S64.1.8",
        "H31.5.1",
        "R1.4.30",
        "H1.1.7",
        "S1.12.24",
        "T1.7.29",
        "M45.7.30",
        "S31.13.1",
        "S31.2.30",
        "19560230",
        "H13.2.29",
        "31.11.22",
        "123456789012",
        "S0.1.1",
        "昭和年11月22日"
      })
  void refusesWhatIsNoDayOrNotOfItsEra(String typed) {
    assertEquals(Optional.empty(), TypedDate.parse(typed));
  }
}
