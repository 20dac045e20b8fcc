package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.clinical.TreatmentFilter;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.clinical.TreatmentOverview;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.web.medical.ChosenLinks.Option;
import jp.madoguchi.web.medical.ChosenLinks.OptionRow;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the address of the visits, what their links lead to, and what a line says. */
class TreatmentChoiceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:16:00Z"), ZoneOffset.UTC);
  private static final Words WORDS = Words.in(Locale.JAPANESE, CLOCK);
  private static final TreatmentLooks LOOKS = new TreatmentLooks(WORDS);

  @Test
  void everyWordIsUnderstoodAndStandsInTheAddressAgain() {
    TreatmentChoice choice = choice("&period=2&at=3&part=4");
    assertEquals(new TreatmentFilter(2, 3, 4), choice.getFilter());
    assertEquals("&period=2&at=3&part=4", choice.getQuery());
    assertEquals(TreatmentFilter.ALL, choice("&period=all").getFilter().period());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&period=9", "&period=0", "&at=9910000011", "&at='><script>", "&part=0"})
  void whatNobodyOffersCountsAsNotSaid(String query) {
    TreatmentChoice choice = choice(query);
    assertEquals(TreatmentFilter.NONE, choice.getFilter());
    assertEquals("", choice.getQuery());
  }

  @Test
  void anInstitutionStandsInNoAddress() {
    TreatmentSheet sheet =
        sheet(done("試験医院", "9910000011", "1", "1"), done("試験病院", "9910000022", "1", "1"));
    TreatmentChoice choice = choice("&period=all&part=2");
    List<OptionRow> rows = choice.rows(choice.treatments(sheet));
    assertEquals(List.of("期間", "医療機関"), rows.stream().map(OptionRow::label).toList());
    Option second = rows.get(1).options().get(2);
    assertEquals("試験病院 (1回)", second.text());
    assertEquals("&period=all&at=2", second.query());
    assertFalse(second.chosen());
    assertTrue(rows.get(1).options().get(0).chosen());
  }

  @Test
  void aLongListHasParts() {
    List<TreatedProcedure> lines = new ArrayList<>();
    for (int i = 0; i < 301; i++) {
      lines.add(done("試験病院", "9910000022", "1", "1"));
    }
    TreatmentChoice choice = choice("&part=9");
    TreatmentOverview overview = choice.treatments(new TreatmentSheet(null, null, true, lines));
    List<Option> parts = choice.parts(overview.parts(), overview.lines());
    assertEquals(List.of("1〜300行", "301〜301行"), parts.stream().map(Option::text).toList());
    assertTrue(parts.get(1).chosen(), "beyond the end the last part is shown");
    assertEquals(
        1,
        choice("&part=9")
            .surgeries(new SurgerySheet(null, null, true, lines.subList(0, 2)))
            .parts());
  }

  @ParameterizedTest
  @CsvSource({"1, '', 1, 1回", "1, 枚, 1, 1枚 1回", "3, '', '', 3", "'', '', '', ''", "x, '', y, x y回"})
  void anAmountIsSaidAsItCame(String quantity, String unit, String times, String said) {
    assertEquals(said, LOOKS.amount(done("院", "9910000022", quantity, unit, times)));
  }

  @Test
  void whatDidNotComeIsSaidInWords() {
    TreatedProcedure nothing =
        new TreatedProcedure(
            0,
            null,
            null,
            new TreatingInstitution("", "", false),
            TreatmentClass.UNKNOWN,
            "77",
            "",
            "",
            "",
            "",
            "",
            null,
            Set.of(TreatmentMark.WITHOUT_NAME));
    TreatmentChoice choice = choice("");
    var visit = choice.treatments(sheet(nothing)).visits().get(0);
    assertEquals("日付の回答なし", LOOKS.day(visit));
    assertEquals("医療機関名の回答なし", LOOKS.place(visit));
    assertEquals("名称の回答なし", LOOKS.name(nothing));
    assertEquals("区分不明 77", LOOKS.kind(nothing));
    assertEquals("", LOOKS.latest(List.of(nothing)));
    assertEquals(List.of(nothing), LOOKS.few(List.of(nothing)));
    assertEquals(5, LOOKS.few(Collections.nCopies(6, nothing)).size());
    assertEquals(List.of(TreatmentMark.WITHOUT_NAME), LOOKS.marks(nothing));
  }

  private static TreatmentSheet sheet(TreatedProcedure... lines) {
    return new TreatmentSheet(Instant.EPOCH, null, true, List.of(lines));
  }

  private static TreatedProcedure done(
      String name, String institution, String quantity, String times) {
    return done(name, institution, quantity, "", times);
  }

  private static TreatedProcedure done(
      String name, String institution, String quantity, String unit, String times) {
    return new TreatedProcedure(
        0,
        LocalDate.of(2026, 9, 1),
        YearMonth.of(2026, 9),
        new TreatingInstitution(institution, name, false),
        TreatmentClass.MANAGEMENT,
        "13",
        "199990004",
        "試験管理料",
        quantity,
        unit,
        times,
        null,
        Set.of());
  }

  private static TreatmentChoice choice(String query) {
    Map<String, String> said = new HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        said.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                TreatmentChoiceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getParameter") ? said.get(arguments[0]) : null);
    return new TreatmentChoice(request, CLOCK, WORDS);
  }
}
