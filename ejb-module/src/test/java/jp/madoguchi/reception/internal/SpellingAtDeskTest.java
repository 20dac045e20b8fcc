package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.FieldVerdict;
import jp.madoguchi.qualification.internal.AcceptedSpellingsBean;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/** A spelling that the clerk left as it is on file is not asked about at the next visit. */
class SpellingAtDeskTest {
  private static final String VALID = "02a-OQSsiquc01res_valid.xml";

  @OnBothDatabases
  void isAskedOnceAndRememberedForThePatient(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000100,診察 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,123456,12-34,4260,01,,東京都,1");
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    SessionView first = counter.work(beans -> beans.desk.session(row.id()));
    assertTrue(name(first).needsDecision());
    counter.run(beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of())));

    Set<AcceptedSpelling> kept = counter.work(beans -> spellings(beans).of("000100"));
    assertEquals(List.of(ComparedField.NAME), kept.stream().map(AcceptedSpelling::field).toList());
    SessionView again = counter.work(beans -> beans.desk.session(row.id()));
    assertEquals(FieldVerdict.EQUAL, name(again).verdict());
  }

  @OnBothDatabases
  void acceptedTwiceIsKeptOnce(TestDatabase database) {
    Counter counter = new Counter(database);
    AcceptedSpelling spelling = AcceptedSpelling.of(ComparedField.NAME, "渡辺", "渡部");
    for (int i = 0; i < 2; i++) {
      counter.run(
          beans ->
              spellings(beans).accept("1", Set.of(spelling), "clerk1", counter.clock.instant()));
    }
    assertEquals(Set.of(spelling), counter.work(beans -> spellings(beans).of("1")));
    assertEquals(Set.of(), counter.work(beans -> spellings(beans).of("2")));
    assertEquals(Set.of(), counter.work(beans -> spellings(beans).of((String) null)));
  }

  private static AcceptedSpellingsBean spellings(Counter.Beans beans) {
    return new Wiring(beans.em).wire(new AcceptedSpellingsBean());
  }

  private static FieldComparison name(SessionView view) {
    return view.comparisons().stream()
        .filter(line -> line.field() == ComparedField.NAME)
        .findFirst()
        .orElseThrow();
  }
}
