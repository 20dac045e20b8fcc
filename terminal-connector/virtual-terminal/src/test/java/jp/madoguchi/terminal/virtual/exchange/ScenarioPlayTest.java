package jp.madoguchi.terminal.virtual.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.virtual.Eventually;
import jp.madoguchi.terminal.virtual.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario as the hospital sees it. */
class ScenarioPlayTest {
  @TempDir Path root;
  private final SettableClock clock = new SettableClock("2026-11-23T23:45:00Z"); // 08:45 in Japan
  private Hospital hospital;

  @AfterEach
  void stop() {
    if (hospital != null) {
      hospital.close();
    }
  }

  @Test
  void peopleComeWhenTheirTimeHasCome() throws Exception {
    play(
        "visit 1 at=08:50 reader=2",
        "visit 8 at=+10m",
        "visits perMinute=60 from=09:00 to=09:30",
        "visit 2 at=10:00 reader=200");
    clock.advance(Duration.ofMinutes(5));
    Eventually.until("one came", () -> hospital.face().size() == 1);
    assertTrue(hospital.face().get(0).contains("_face_131111111102"));
    clock.advance(Duration.ofMinutes(5));
    Eventually.until("two came", () -> hospital.face().size() == 2);
    clock.advance(Duration.ofMinutes(5));
    for (int second = 1; second <= 5; second++) {
      clock.advance(Duration.ofSeconds(1));
      int least = 2 + second;
      Eventually.until("another came", () -> hospital.face().size() >= least);
    }
    clock.advance(Duration.ofHours(1));
    Eventually.until(
        "the last one came",
        () -> hospital.face().stream().anyMatch(name -> name.contains("_face_1311111111c8")));
    assertTrue(hospital.face().size() <= 10, "one a second and nobody after half past nine");
  }

  @Test
  void whatAPersonUsuallyChoosesIsChosen() throws Exception {
    play("consents 1 YZK=no SHJ=yes");
    String file =
        hospital.terminal.visit(hospital.person(1), 1, hospital.terminal.usual(hospital.person(1)));
    QualificationResponse result = hospital.face(file);
    assertEquals(ConsentFlag.NOT_GIVEN, result.entries().get(0).consent(ConsentElement.YZK).flag());
    assertEquals(ConsentFlag.GIVEN, result.entries().get(0).consent(ConsentElement.SHJ).flag());
  }

  @Test
  void drugsAndCheckupsAreThoseOfTheScenario() throws Exception {
    play(
        "drugs 2",
        "drug 1 date=2026-03-05 code=699990099 name=シケンダケ錠",
        "drug 1 date=2026-11-01 code=699990098 name=シケンアト錠",
        "drug 1 date=2026-12-01 code=699990097 name=ミライ錠",
        "checkups 2",
        "checkup 1 year=2025 code=3D046000001920402 value=8.4");
    hospital.card(1);
    hospital.card(2);
    DrugResponse drugs =
        (DrugResponse) ask(MessageFamily.YZKsiquc, Requests.drugs(hospital.person(1), "2"));
    assertEquals(
        List.of("シケンダケ錠"),
        drugs.body().meTrMonthInf().stream()
            .flatMap(month -> month.diDateInfs().stream())
            .flatMap(day -> day.drugInfs().stream())
            .map(drug -> drug.drugN())
            .toList());
    assertEquals(
        "シケンアト錠",
        drugs.body().czDiInf().get(0).czDiDateInfs().get(0).czDrugInfs().get(0).czDrugN());
    assertEquals(1, drugs.body().czDiInf().size());
    assertTrue(drugs.body().shPrInf().isEmpty());
    DrugResponse none =
        (DrugResponse) ask(MessageFamily.YZKsiquc, Requests.drugs(hospital.person(2), "2"));
    assertTrue(none.normal());
    assertTrue(none.body() == null || none.body().meTrMonthInf().isEmpty());
    CheckupResponse checkups =
        (CheckupResponse) ask(MessageFamily.TKKsiquc, Requests.checkups(hospital.person(1), "2"));
    assertEquals(
        "8.4",
        checkups.body().specificHealthCheckupInfo().stream()
            .filter(checkup -> checkup.effectiveTime().text().startsWith("2025"))
            .flatMap(checkup -> checkup.healthCheckupResultAndQuestionInfos().stream())
            .filter(item -> item.itemCode().equals("3D046000001920402"))
            .findFirst()
            .orElseThrow()
            .dataValue());
    CheckupResponse never =
        (CheckupResponse) ask(MessageFamily.TKKsiquc, Requests.checkups(hospital.person(2), "2"));
    assertTrue(never.normal());
    assertTrue(never.body() == null || never.body().specificHealthCheckupInfo().isEmpty());
  }

  @Test
  void faultsOfTheScenarioHoldFromTheStart() throws Exception {
    play("fault system-error from=+10m for=5m family=OQSsiquc");
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
    clock.advance(Duration.ofMinutes(12));
    assertEquals(SegmentOfResult.ABNORMAL, segment(hospital.ask(1)));
    assertFalse(hospital.terminal.faults().list().isEmpty());
    clock.advance(Duration.ofMinutes(3));
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
  }

  private SegmentOfResult segment(MessageName name) throws Exception {
    return ((QualificationResponse) hospital.answer(name)).header().segmentOfResult();
  }

  private Object ask(MessageFamily family, ClinicalRequest request) throws Exception {
    MessageName name = hospital.name(family, "01");
    hospital.send(name, request);
    return hospital.answer(name);
  }

  private void play(String... lines) throws Exception {
    Path file = root.resolve("test.scenario");
    Files.write(file, List.of(lines));
    hospital =
        new Hospital(
            root.resolve("terminal"), clock, "--scenario", file.toString(), "--readers", "200");
  }
}
