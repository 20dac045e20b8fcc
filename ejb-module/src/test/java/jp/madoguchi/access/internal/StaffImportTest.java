package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffFileFinding;
import jp.madoguchi.access.StaffFileLine.StaffFileEffect;
import jp.madoguchi.access.StaffFileReport;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class StaffImportTest {
  private static final String HEADER = "職員番号,氏名,カナ,職種,所属,入職日,退職日\n";

  @OnBothDatabases
  void newPeopleChangesAndLeaversAreTakenTogether(TestDatabase database) {
    StaffHouse house = numbered(database);
    OpenedLogIn open = house.open("clerk");
    String csv =
        HEADER
            + "10001,受付 花子,ウケツケ ハナコ,医療事務,外来,2020/4/1,2026-11-28\n"
            + "10002,看護 花子,,看護師,救急,2020-04-01,\n"
            + "10003,\"見本, 次郎\",ミホン ジロウ,医師,内科,2026-12-01,\n"
            + "10004,先代 三郎,,医師,内科,2000-04-01,2010-03-31\n";
    StaffFileReport preview = house.the(StaffImport.class).preview(csv);
    assertEquals(1, preview.created());
    assertEquals(2, preview.changed());
    assertEquals(1, preview.leaving());
    assertEquals(1, preview.same());
    assertEquals(List.of(), preview.findings());
    assertFalse(preview.taken());
    assertEquals(5, house.book().count(new StaffSearch(null, null)), "a preview changes nothing");
    assertEquals(List.of(), recordsOfTheFile(house));

    StaffFileReport taken = house.the(StaffImport.class).take(csv);
    assertTrue(taken.taken());
    assertEquals(preview.changes(), taken.changes());
    assertEquals(StaffFileEffect.LEAVES, taken.changes().get(0).effect());
    assertTrue(house.the(LogIns.class).find(open.logIn().key(), true).isEmpty());
    assertEquals(EmploymentState.LEFT, house.line("clerk").state());
    StaffDetails hired = house.line("10003").details();
    assertEquals("見本, 次郎", hired.displayName());
    assertEquals(StaffJob.DOCTOR, hired.job());
    assertEquals(LocalDate.of(2026, 12, 1), hired.employment().startsOn());
    assertEquals(Set.of(), house.roles("10003"), "a job gives no role");
    assertInstanceOf(LoginOutcome.LoginRefused.class, house.logIn("10003", ""));
    assertEquals(
        List.of("IMPORT_STAFF staff file, 4 lines, 1 new, 2 changed"), recordsOfTheFile(house));
    assertEquals(4, house.the(StaffImport.class).take(csv).same(), "a second time does nothing");
  }

  private static List<String> recordsOfTheFile(StaffHouse house) {
    return house.records().stream().filter(one -> one.startsWith("IMPORT")).toList();
  }

  @OnBothDatabases
  void everyLineSaysWhatIsWrongAndNothingIsHalfApplied(TestDatabase database) {
    StaffHouse house = numbered(database);
    StaffFileReport report =
        house
            .the(StaffImport.class)
            .take(
                HEADER
                    + "10001,受付 花子,,医療事務,外来,2020-04-01,2026-11-28\n"
                    + "20001,新人 一,,魔法使い,,2026-04-01,\n"
                    + "20002,新人 二,,医師,,2026-04-01,2026-03-31\n"
                    + "20003,新人 三,,医師,,2026-02-30,\n"
                    + "20001,新人 四,,医師,,,\n"
                    + ",新人 五,,医師,,,\n"
                    + "20006,,,医師,,,\n"
                    + "20/07,新人 七,,医師,,,\n"
                    + "20008,新人 八,,医師,,\n"
                    + "20009,新人 九,,医師,,2026-04");
    assertFalse(report.taken());
    assertEquals(
        List.of(
            new StaffFileFinding(3, StaffColumn.JOB, StaffFileFault.UNKNOWN_JOB, 0),
            new StaffFileFinding(4, StaffColumn.ENDS, StaffFileFault.END_BEFORE_START, 0),
            new StaffFileFinding(5, StaffColumn.STARTS, StaffFileFault.NOT_A_DAY, 0),
            new StaffFileFinding(6, StaffColumn.NUMBER, StaffFileFault.NUMBER_TWICE, 3),
            new StaffFileFinding(7, StaffColumn.NUMBER, StaffFileFault.MISSING, 0),
            new StaffFileFinding(8, StaffColumn.NAME, StaffFileFault.MISSING, 0),
            new StaffFileFinding(9, StaffColumn.NUMBER, StaffFileFault.NOT_OF_ITS_FORM, 0),
            new StaffFileFinding(10, null, StaffFileFault.FIELDS, 0),
            new StaffFileFinding(11, null, StaffFileFault.FIELDS, 0),
            new StaffFileFinding(11, null, StaffFileFault.CUT, 0)),
        report.findings());
    assertEquals(EmploymentState.WORKING, house.line("clerk").state());
    assertEquals(5, house.book().count(new StaffSearch(null, null)));
  }

  @OnBothDatabases
  void aFileThatIsCutInAFieldOrAQuotationIsNotTaken(TestDatabase database) {
    StaffHouse house = numbered(database);
    for (String cut :
        List.of(
            HEADER + "10002,看護 花子,,看護師,救急,2020-04-01,",
            HEADER + "10002,\"看護 花子,,看護師,救急,2020-04-01,\n",
            HEADER,
            "",
            "氏名\n看護 花子\n",
            "職員番号,氏名,氏名\n10002,看護,花子\n")) {
      StaffFileReport report = house.the(StaffImport.class).take(cut);
      assertFalse(report.taken(), cut);
      assertFalse(report.findings().isEmpty(), cut);
    }
    assertEquals("看護 花子", house.line("nurse").details().displayName());
  }

  @OnBothDatabases
  void whatTheFirstLineLacksIsToldOnce(TestDatabase database) {
    StaffHouse house = numbered(database);
    StaffFileReport report = house.the(StaffImport.class).take("氏名,所属\n看護 花子,救急\n受付 花子,外来\n");
    assertEquals(
        List.of(new StaffFileFinding(1, StaffColumn.NUMBER, StaffFileFault.HEADER_LACKS, 0)),
        report.findings());
  }

  @OnBothDatabases
  void theFileTakesNeitherTheLastAdministratorNorTheOneWhoLoadsIt(TestDatabase database) {
    StaffHouse house = numbered(database);
    StaffFileReport own = house.the(StaffImport.class).take("職員番号,氏名,退職日\n1,管理 一郎,2026-12-31\n");
    assertEquals(StaffFileFault.OWN_LINE, own.findings().get(0).fault());
    house.become("clerk");
    StaffFileReport both =
        house.the(StaffImport.class).take("職員番号,氏名,退職日\n1,管理 一郎,2026-12-31\n2,管理 二郎,2026-12-31\n");
    assertEquals(
        List.of(new StaffFileFinding(3, StaffColumn.NUMBER, StaffFileFault.LAST_ADMINISTRATOR, 0)),
        both.findings());
    assertEquals(null, house.line("admin").details().employment().endsOn());
  }

  @OnBothDatabases
  void whatTheFileHasNoColumnForStays(TestDatabase database) {
    StaffHouse house = numbered(database);
    Employment leave =
        new Employment(null, null, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31));
    house
        .staff()
        .describe(
            house.of("nurse"),
            new StaffDetails("10002", "看護 花子", "カンゴ ハナコ", StaffJob.NURSE, "救急", leave),
            "育児休業");
    assertTrue(house.the(StaffImport.class).take("staff_number,name\r\n10002,看護 はな子\r\n").taken());
    StaffDetails now = house.line("nurse").details();
    assertEquals(new StaffDetails("10002", "看護 はな子", "カンゴ ハナコ", StaffJob.NURSE, "救急", leave), now);
  }

  /** The people of before, with staff numbers. */
  private static StaffHouse numbered(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    for (String[] one :
        new String[][] {{"admin", "1"}, {"second", "2"}, {"clerk", "10001"}, {"nurse", "10002"}}) {
      database.sql(
          "update staff_account set staff_number = '" + one[1] + "' where name = '" + one[0] + "'");
    }
    return house;
  }
}
