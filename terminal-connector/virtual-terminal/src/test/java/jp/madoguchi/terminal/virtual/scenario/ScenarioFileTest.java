package jp.madoguchi.terminal.virtual.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.StagedFault;
import jp.madoguchi.terminal.virtual.population.Story;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
  private static final Instant START = Instant.parse("2026-11-23T23:45:00Z"); // 08:45 in Japan

  @TempDir Path folder;

  @Test
  void theExampleOfABusyMorningCanBePlayedAndShowsEveryKindOfFault() throws Exception {
    Path example = Path.of("../../config/scenarios/busy-morning.scenario");
    Scenario scenario = ScenarioFile.read(example, VirtualPopulation.of(9, 10));
    assertEquals(200, scenario.population().size());
    assertEquals(6, scenario.visits().size());
    String text = Files.readString(example);
    for (FaultKind kind : FaultKind.values()) {
      assertTrue(text.contains("\n#   " + kind.word()), kind + " is explained");
    }
    StagedFault outage =
        scenario.faults().stream()
            .filter(fault -> fault.kind() == FaultKind.OUTAGE)
            .findFirst()
            .orElseThrow();
    assertFalse(outage.span().holds(START.plus(Duration.ofMinutes(49)), START));
    assertTrue(outage.span().holds(START.plus(Duration.ofMinutes(53)), START));
    assertFalse(outage.span().holds(START.plus(Duration.ofMinutes(54)), START));
  }

  @Test
  void peopleAreChangedAndTheHospitalKnowsOrDoesNot() throws Exception {
    Scenario scenario =
        read(
            """
            insurer number=06990048 name="架空運輸　健保"
            person 50 insurer=06990048 symbol=7 number=5001 register=old
            person 51 lost=2026-10-31
            person 52 name="新　名前" register=none
            person 53 name="別　名前"
            """);
    VirtualPopulation people = scenario.population();
    VirtualPerson changed = people.person(50);
    assertEquals("架空運輸　健保", changed.coverage().insurerName());
    assertEquals("5001", changed.coverage().number());
    assertFalse(changed.onFile().coverage().number().equals("5001"), "the file is behind");
    assertEquals(List.of(50), numbers(people, "06990048", "7", "5001"));
    assertEquals(
        50,
        people
            .insuredUnder(
                changed.former().insurerNumber(),
                changed.former().symbol(),
                changed.former().number())
            .get(0)
            .number());
    assertEquals(Story.LOST, people.person(51).story());
    assertEquals("99", people.person(51).coverage().lossReason());
    assertNull(people.person(51).onFile().coverage().lost(), "the hospital does not know yet");
    assertNull(people.person(52).onFile());
    assertEquals("別　名前", people.person(53).onFile().name());
    assertEquals(VirtualPopulation.of(1, 100).person(54), people.person(54), "nobody else changed");
  }

  @Test
  void habitsPacesAndVisitsAreRead() throws Exception {
    Scenario scenario =
        read(
            """
            consents 3 YZK=no SHJ=yes lasts=1h   # the usual but for these
            answer family=OQSmu min=5s max=15s
            answer min=2s
            visits perMinute=60 from=08:00 to=08:30
            visit 5 at=08:50:30 reader=2
            """);
    assertFalse(scenario.habits().get(3).consents().contains(ConsentElement.YZK));
    assertTrue(scenario.habits().get(3).consents().contains(ConsentElement.SHJ));
    assertEquals(Duration.ofHours(1), scenario.habits().get(3).consentLength());
    Pace pace = new Pace(scenario.paces(), 1);
    for (int i = 0; i < 100; i++) {
      Duration bulk = pace.next(MessageName.parse("OQSmuquc01req_1.xml"));
      assertTrue(bulk.toMillis() >= 5000 && bulk.toMillis() <= 15_000, bulk.toString());
    }
    assertEquals(Duration.ofSeconds(2), pace.next(MessageName.parse("OQSsiquc01req_1.xml")));
    VisitPlan.Single single = (VisitPlan.Single) scenario.visits().get(1);
    Instant moment = Instant.parse("2026-11-23T23:50:30Z");
    assertTrue(single.isDue(moment.minusMillis(1), moment, START));
    assertFalse(single.isDue(moment, moment.plusMillis(50), START), "once");
    assertTrue(
        single.isDue(moment.plusSeconds(86_399), moment.plusSeconds(86_400), START), "every day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense 1 | 2: no statement is called nonsense",
        "person 101 name=x | 2: person: a number from 1 to 100, not 101",
        "person | 2: person: a number from 1 to 100, not nothing",
        "person 5 colour=red | 2: person has no colour",
        "person 5 insurer=06990015 | 2: insurer: the check digit of 06990015 is wrong",
        "person 5 insurer=06130012 | 2: insurer: 6 or 8 digits of the fictional prefecture 99",
        "person 5 birth=1968-02-30 | 2: Text '1968-02-30' could not be parsed",
        "person 5 story=FUNNY | 2: story: there is no FUNNY",
        "person 5 share=100 | 2: share: 0[0-3]0, not 100",
        "person 5 register=maybe | 2: register: same|old|none, not maybe",
        "person 5 name=\"x | 2: a quotation mark is not closed",
        "person 5 name=x name=y | 2: name stands twice",
        "insurer number=06990014 | 2: insurer needs name=",
        "consents 5 YZK=perhaps | 2: YZK: yes or no, not perhaps",
        "visit 5 at=noon | 2: noon is no moment",
        "visit 5 at=+1x | 2: 1x is no length of time",
        "visits from=08:00 | 2: visits needs perMinute=",
        "answer min=7s max=3s | 2: min is longer than max",
        "fault | 2: fault needs a kind",
        "fault slwo delay=1s | 2: no fault is called slwo; there are slow",
        "fault slow from=+9m to=+8m | 2: to is not after from",
        "fault outage to=+8m for=1m | 2: either to or for",
        "fault outage family=YZK | 2: outage strikes everything",
        "fault pieces pieces=1 | 2: pieces: 2 to 1000",
        "fault slow person=200 | 2: person: there are 100",
        "fault slow reader=x | 2: reader: a number from 1, not x",
        "drug 5 date=2026-01-05 code=1 name=x | 2: code: nine digits",
        "checkup 5 year=2025 code=1 value=1 | 2: code: seventeen characters",
      })
  void aMistakeNamesItsLineAndWhatIsWrong(String line, String words) {
    ScenarioException wrong =
        assertThrows(ScenarioException.class, () -> read("# a comment\n" + line + "\n"));
    assertTrue(wrong.getMessage().startsWith("test.scenario:" + words), wrong.getMessage());
    assertEquals(2, wrong.line());
  }

  private Scenario read(String text) throws Exception {
    Path file = folder.resolve("test.scenario");
    Files.writeString(file, text);
    return ScenarioFile.read(file, VirtualPopulation.of(1, 100));
  }

  private static List<Integer> numbers(VirtualPopulation people, String... insurance) {
    return people.insuredUnder(insurance[0], insurance[1], insurance[2]).stream()
        .map(VirtualPerson::number)
        .toList();
  }
}
