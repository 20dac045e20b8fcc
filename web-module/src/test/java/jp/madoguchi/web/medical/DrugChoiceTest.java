package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.clinical.DrugFilter;
import jp.madoguchi.clinical.DrugTimeline;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.web.medical.ChosenLinks.Option;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the address of the drug history, and what its links lead to. */
class DrugChoiceTest {
  private static final DrugTimeline LONG =
      new DrugTimeline(List.of(), List.of(), 650, 0, 3, List.of(650, 1, 2, 3, 4, 700));

  @Test
  void withoutAnyWordTheNewestWindowIsListedWhole() {
    DrugChoice choice = choice("");
    assertEquals(DrugFilter.NONE, choice.getFilter());
    assertFalse(choice.isMatrix());
    assertEquals("", choice.getQuery());
  }

  @Test
  void everyWordIsUnderstoodAndStandsInTheAddressAgain() {
    String query = "&view=matrix&period=2&source=CLAIM&route=EXTERNAL&own=other&same=1&part=3";
    DrugChoice choice = choice(query);
    assertTrue(choice.isMatrix());
    assertEquals(query, choice.getQuery());
    assertEquals(
        new DrugFilter(2, MedicationSource.CLAIM, AdministrationRoute.EXTERNAL, false, true, 3),
        choice.getFilter());
  }

  @ParameterizedTest
  @CsvSource({
    "&period=9",
    "&period=-1",
    "&source=claim",
    "&route='><script>",
    "&part=0",
    "&part=99999",
    "&part=1",
    "&view=list",
    "&own=mine",
    "&same=yes"
  })
  void whatNobodyOffersCountsAsNotSaid(String query) {
    assertEquals("", choice(query).getQuery());
    assertEquals(DrugFilter.NONE, choice(query).getFilter());
  }

  /** A matrix of everything would be as wide as five years. */
  @Test
  void theMatrixHasAWindow() {
    assertEquals("&view=matrix", choice("&view=matrix&period=all").getQuery());
    assertTrue(
        choice("&view=matrix").rows(LONG, true).stream()
            .flatMap(row -> row.options().stream())
            .noneMatch(one -> one.query().contains("period=all")));
  }

  @Test
  void aLinkChangesOneWordAndBeginsAtTheFirstPart() {
    List<Option> sources = choice("&period=1&part=2").rows(LONG, true).get(2).options();
    assertEquals("&period=1", sources.get(0).query());
    assertTrue(sources.get(0).chosen());
    assertEquals("&period=1&source=CLAIM", sources.get(1).query());
    assertFalse(sources.get(1).chosen());
  }

  @Test
  void whoseALineIsIsAskedOnlyWhereItIsKnown() {
    assertEquals(5, choice("").rows(LONG, true).size());
    assertEquals(4, choice("").rows(LONG, false).size());
  }

  @Test
  void aLongListHasItsPartsAndAShortOneNone() {
    List<Option> parts = choice("&part=9").parts(LONG);
    assertEquals(
        List.of("1〜300行", "301〜600行", "601〜650行"), parts.stream().map(Option::text).toList());
    assertEquals(List.of("", "&part=2", "&part=3"), parts.stream().map(Option::query).toList());
    assertTrue(parts.get(2).chosen(), "beyond the end the last part is shown");
    assertEquals(
        List.of(), choice("").parts(new DrugTimeline(List.of(), List.of(), 300, 0, 1, List.of())));
  }

  private static DrugChoice choice(String query) {
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
                DrugChoiceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getParameter") ? said.get(arguments[0]) : null);
    return new DrugChoice(request, Words.in(Locale.JAPANESE, Clock.systemUTC()));
  }
}
