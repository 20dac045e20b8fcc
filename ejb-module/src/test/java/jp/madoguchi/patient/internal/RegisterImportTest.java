package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.RegisterColumn;
import jp.madoguchi.patient.RegisterEncoding;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The hospital's register as hospitals really export it. */
class RegisterImportTest {
  private static final String ONE =
      "FT1,試験　一,シケン イチ,19710101,1,999-0001,架空県,06990014,62,1,00,030,試験健保,1,,\n";
  private static final String AID =
      "FT1,試験　一,シケン イチ,19710101,1,999-0001,架空県,12990012,,9,,000,試験福祉,,,\n";
  private static final String OTHER =
      "FT1,試験　一,シケン イチ,19710101,1,999-0001,架空県,990010,63,2,01,030,架空国保,1,,\n";

  @OnBothDatabases
  void rowsOfCommasAreIgnoredAndSaid(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    ImportReport report = house.csv(RegisterHouse.sample("T11_comma_rows.csv"), ImportTerms.NONE);
    assertFalse(report.refused());
    assertEquals(1, report.created());
    assertEquals(2, report.blankRows());
    assertEquals(List.of(3, 4), report.firstBlankRows());
  }

  @OnBothDatabases
  void aShareNobodyPaysIsRefusedByItsLine(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    ImportReport report = house.csv(RegisterHouse.sample("T12_ratio_3.csv"), ImportTerms.NONE);
    assertEquals(
        List.of(new ImportFinding(2, 12, RegisterColumn.RATIO, ImportFault.SHARE_NOBODY_PAYS, 0)),
        report.findings());
    assertNull(house.patient("FT9009"));
    assertEquals("REFUSED", house.audited.get(0).outcome());
    assertTrue(house.told.fired().isEmpty());
  }

  @OnBothDatabases
  void numbersOfTwelveDigitsAreLeftAloneWhereTheHospitalSaysSo(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    byte[] csv = RegisterHouse.sample("T25_twelve_digit_patient_numbers.csv");
    assertTrue(
        house.csv(csv, ImportTerms.NONE).findings().stream()
            .allMatch(one -> one.fault() == ImportFault.MY_NUMBER));
    System.setProperty("madoguchi.patient.number", "[0-9]{12}");
    try {
      takenWhereTheHospitalSaysSo(house, csv);
    } finally {
      System.clearProperty("madoguchi.patient.number");
    }
  }

  private static void takenWhereTheHospitalSaysSo(RegisterHouse house, byte[] csv) {
    ImportReport told = twelve(house, csv);
    assertEquals(List.of(), told.findings());
    assertEquals(20, told.created());
    assertNotNull(house.patient("202611290019"));
    // every other field is guarded as before: 123456789018 has the check digit of a My Number
    String elsewhere =
        RegisterHouse.HEADER
            + "202611290099,試験,シケン,19710101,1,,123456789018,,,,,,,,,\n"
            + "FT7,試験,シケン,19710101,1,,,,,,,,,,,\n";
    assertEquals(
        List.of(
            new ImportFinding(2, 7, RegisterColumn.ADDRESS, ImportFault.MY_NUMBER, 0),
            new ImportFinding(3, 1, RegisterColumn.PATIENT_NUMBER, ImportFault.NOT_OF_ITS_FORM, 0)),
        twelve(house, elsewhere.getBytes(StandardCharsets.UTF_8)).findings());
  }

  private static ImportReport twelve(RegisterHouse house, byte[] csv) {
    return house.work(
        beans ->
            new RegisterImport(
                    beans.em,
                    new ByteArrayInputStream(csv),
                    ImportTerms.NONE,
                    house.clock.instant(),
                    PatientNumberFormat.of("[0-9]{12}"),
                    ImportProgress.UNSEEN)
                .run());
  }

  @OnBothDatabases
  void twoInsurancesOfAKindAreRefusedWithBothLinesInAnyOrder(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    byte[] csv = RegisterHouse.sample("T26_two_lines_one_patient.csv");
    List<ImportFinding> both =
        List.of(
            new ImportFinding(
                3, 0, RegisterColumn.INSURER_NUMBER, ImportFault.SECOND_INSURANCE, 2));
    assertEquals(both, house.csv(csv, ImportTerms.NONE).findings());
    assertEquals(both, house.load(OTHER + ONE).findings());
    assertNull(house.patient("FT9101"));
  }

  @OnBothDatabases
  void insuranceAndMedicalAidAreTakenTogetherInAnyOrder(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    for (String lines : List.of(ONE + AID + ONE, AID + ONE, ONE + AID)) {
      ImportReport report = house.load(lines);
      assertEquals(List.of(), report.findings());
      assertEquals(1, report.created() + report.updated());
      assertEquals(List.of("06990014", "12990012*"), house.insurers("FT1"));
    }
  }

  @OnBothDatabases
  void aPatientsLinesMayStandFarApart(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      lines.add("X%d,試験,シケン,19710101,1,,,06990014,62,%d,00,030,,,,\n".formatted(i, i + 1));
    }
    lines.add(0, ONE);
    lines.add(AID);
    assertEquals(1201, house.load(String.join("", lines)).created());
    Collections.reverse(lines);
    ImportReport again = house.load(String.join("", lines));
    assertEquals(0, again.created());
    assertEquals(1201, again.updated());
    assertEquals(List.of("06990014", "12990012*"), house.insurers("FT1"));
  }

  @OnBothDatabases
  void anInsuranceThatIsOverOrNotBegunIsNotTaken(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    String over = OTHER.replace("1,,\n", "1,20250401,20261127\n");
    String later = OTHER.replace("990010", "990028").replace("1,,\n", "1,20261129,\n");
    String lastDay = ONE.replace("1,,\n", "1,20261101,20261128\n");
    ImportReport report = house.load(over + later + lastDay);
    assertEquals(List.of(), report.findings());
    assertEquals(2, report.notInForce());
    assertEquals(List.of("06990014"), house.insurers("FT1"));
  }

  @OnBothDatabases
  void linesThatContradictEachOtherAboutThePersonAreRefusedWithBoth(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    ImportReport report = house.load(ONE + AID.replace("19710101", "19710102"));
    assertEquals(
        List.of(new ImportFinding(3, 0, null, ImportFault.PERSON_CONTRADICTS, 2)),
        report.findings());
  }

  @OnBothDatabases
  void whatWasFiledBeforeTheFirstFindingIsTakenBack(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      lines.append("X%d,試験,シケン,19710101,1,,,,,,,,,,,\n".formatted(i));
    }
    ImportReport report = house.load(lines + "X9999,試験,シケン,20261129,1,,,,,,,,,,,\n");
    assertEquals(
        List.of(
            new ImportFinding(1102, 4, RegisterColumn.BIRTH_DATE, ImportFault.IN_THE_FUTURE, 0)),
        report.findings());
    assertEquals(0, report.created());
    assertNull(house.patient("X0"));
  }

  @OnBothDatabases
  void aFileOfBadLinesIsNotReadToItsEnd(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    ImportReport report = house.load(",,,x,9\n".repeat(15_000));
    assertEquals(ImportReport.MOST_FINDINGS, report.findings().size());
    assertTrue(report.cutShort());
    assertTrue(report.lines() < 50, () -> "lines read: " + report.lines());
  }

  @OnBothDatabases
  void everyFaultOfALineIsSaidByItsColumn(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    ImportReport report =
        house.load(
            "患者,%s,シケン,18671231,4,,,0699,62,1,1,025,試験,123,20260230,,多い\n"
                .formatted("長".repeat(201)));
    assertEquals(
        List.of(
            "TOO_MANY_FIELDS@0",
            "NOT_OF_ITS_FORM@1",
            "TOO_LONG@2",
            "TOO_LONG_AGO@4",
            "NOT_OF_ITS_FORM@5",
            "NOT_OF_ITS_FORM@8",
            "NOT_OF_ITS_FORM@11",
            "SHARE_NOBODY_PAYS@12",
            "TOO_LONG@14",
            "NOT_A_DAY@15"),
        report.findings().stream().map(one -> one.fault() + "@" + one.place()).toList());
  }

  @OnBothDatabases
  void exportsOfWindowsAreTakenWithTheirCharactersAndTheirDates(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    String lines = ONE.replace("試験　一", "髙﨑①").replace("19710101", "1971/1/1");
    ImportReport report =
        house.csv(
            (RegisterHouse.HEADER + lines).getBytes(Charset.forName("windows-31j")),
            ImportTerms.NONE);
    assertEquals(RegisterEncoding.CP932, report.encoding());
    assertEquals("髙﨑①", house.patient("FT1").name());
    assertEquals(1, house.told.fired().size());
  }

  @OnBothDatabases
  void aHeaderWithoutWhatIsRequiredOrQuotesThatDoNotFitAreSaid(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    assertEquals(
        List.of(ImportFault.HEADER_LACKS, ImportFault.HEADER_TWICE),
        faults(house, "patient_number,name,NAME,sex\n1,a,b,1\n"));
    assertEquals(
        List.of(ImportFault.HEADER_LACKS, ImportFault.HEADER_LACKS, ImportFault.HEADER_LACKS),
        faults(house, ""));
    String header = "patient_number,name,birth_date\n";
    assertEquals(
        List.of(ImportFinding.ofLine(3, ImportFault.QUOTES)),
        house
            .csv(
                (header + "1,試験,19710101\n2,\"試験,19710101\n3,試験,19710101\n")
                    .getBytes(StandardCharsets.UTF_8),
                ImportTerms.NONE)
            .findings());
    assertEquals(
        List.of(ImportFinding.ofLine(2, ImportFault.QUOTES)),
        house
            .csv(
                (header + "1,\"" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                ImportTerms.NONE)
            .findings());
  }

  private static List<ImportFault> faults(RegisterHouse house, String csv) {
    return house.csv(csv.getBytes(StandardCharsets.UTF_8), ImportTerms.NONE).findings().stream()
        .map(ImportFinding::fault)
        .sorted()
        .toList();
  }
}
