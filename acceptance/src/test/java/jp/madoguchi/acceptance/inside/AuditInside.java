package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.madoguchi.access.Role;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientRegister;
import org.junit.jupiter.api.Test;

/** What leaves no audit record does not happen. */
interface AuditInside {

  @Test
  default void aChangeWhoseRecordCannotBeWrittenDoesNotHappen() throws Exception {
    String number = "70000001";
    int records = records("IMPORT_REGISTER");
    try (var refused = refusing("IMPORT_REGISTER")) {
      assertNotNull(Caller.in(Role.SERVICE).perform(() -> load(number)).thrown());
      assertEquals(0, Database.count("patient where patient_number = ?", number));
      assertEquals(records, records("IMPORT_REGISTER"));
    }
    var report = Caller.in(Role.SERVICE).perform(() -> load(number)).orThrow();
    assertEquals(1, report.created());
    assertEquals(1, Database.count("patient where patient_number = ?", number));
    assertEquals(records + 1, records("IMPORT_REGISTER"));
  }

  @Test
  default void aReadWhoseRecordCannotBeWrittenShowsNothing() throws Exception {
    var number = new PatientNumber("70000002");
    Caller.in(Role.SERVICE).perform(() -> load(number.value())).orThrow();
    int records = records("VIEW_PATIENT");
    try (var refused = refusing("VIEW_PATIENT")) {
      var outcome = Caller.in(Role.CLERK).perform(() -> register().find(number));
      assertNotNull(outcome.thrown());
    }
    assertTrue(Caller.in(Role.CLERK).perform(() -> register().find(number)).orThrow().isPresent());
    assertEquals(records + 1, records("VIEW_PATIENT"));
  }

  @Test
  default void everyRecordWaitsForItsSealOrHasIt() {
    assertEquals(
        0,
        Database.count(
            "audit_record r where not exists (select 1 from audit_pending p where p.record_id = r.id)"
                + " and not exists (select 1 from audit_seal s where s.record_id = r.id)"));
  }

  private static int records(String action) {
    return Database.count("audit_record where action = ?", action);
  }

  /** The database takes no record of that action until this is closed. */
  private static LateFailure.Ended refusing(String action) {
    Database.change(
        "alter table audit_record add constraint made_to_fail check (action <> '"
            + action
            + "') nocheck");
    return () -> Database.change("alter table audit_record drop constraint made_to_fail");
  }

  private static String csv(String number) {
    return "patient_number,name,name_kana,birth_date,sex,postal_code,address,insurer_number,symbol,"
        + "number,branch,ratio,insurer_name,personal_family\n"
        + number
        + ",試験　太郎,ｼｹﾝ ﾀﾛｳ,19800401,1,,,,,,,,,\n";
  }

  private static ImportReport load(String number) {
    var bytes = new ByteArrayInputStream(csv(number).getBytes(StandardCharsets.UTF_8));
    return register().importCsv(bytes, ImportTerms.NONE, ImportProgress.UNSEEN);
  }

  private static PatientRegister register() {
    try {
      return (PatientRegister)
          new InitialContext()
              .lookup("java:module/PatientRegisterBean!" + PatientRegister.class.getName());
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
