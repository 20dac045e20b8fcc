package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ListFollower;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterChanged;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** The register's beans on a real database; each call is one transaction, undone when marked so. */
final class RegisterHouse {
  static final String HEADER =
      "patient_number,name,name_kana,birth_date,sex,postal_code,address,insurer_number,symbol,"
          + "number,branch,ratio,insurer_name,personal_family,qualified_from,qualified_until\n";

  final SetClock clock = new SetClock("2026-11-28T09:00:00+09:00");
  final TestEvent<RegisterChanged> told = new TestEvent<>(RegisterChanged.class);
  final List<AuditEntry> audited = new ArrayList<>();
  private final TestDatabase database;

  RegisterHouse(TestDatabase database) {
    this.database = database;
    database.session(1);
  }

  final class Beans {
    final EntityManager em;
    final Caller caller = new Caller("lead1", Role.CLERK_LEAD);
    final PatientFileBean file;
    final PatientRegisterBean register;
    final RegisterDifferencesBean differences;

    Beans(EntityManager em) {
      this.em = em;
      Wiring wiring = new Wiring(em, clock, told, ledger(), caller.context());
      file = wiring.wire(new PatientFileBean());
      register = wiring.wire(new PatientRegisterBean());
      differences = wiring.wire(new RegisterDifferencesBean());
    }
  }

  <T> T work(Function<Beans, T> work) {
    return database.call(
        em -> {
          Beans beans = new Beans(em);
          T result = work.apply(beans);
          em.flush();
          if (beans.caller.rolledBack()) {
            em.getTransaction().rollback();
            em.getTransaction().begin();
          }
          return result;
        });
  }

  ImportReport load(String lines) {
    return load(lines, ImportTerms.NONE);
  }

  ImportReport load(String lines, ImportTerms terms) {
    return csv((HEADER + lines).getBytes(StandardCharsets.UTF_8), terms);
  }

  ImportReport csv(byte[] bytes, ImportTerms terms) {
    return work(
        beans ->
            beans.register.importCsv(
                new ByteArrayInputStream(bytes), terms, ImportProgress.UNSEEN));
  }

  static byte[] sample(String name) {
    try (InputStream in = RegisterHouse.class.getResourceAsStream("/register/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PatientView patient(String number) {
    return work(beans -> beans.file.find(number)).orElse(null);
  }

  /** What is on file of both kinds: 保険者番号, with a * behind that of 医療扶助. */
  List<String> insurers(String number) {
    return work(
        beans -> {
          Register register = new Register(beans.em);
          return register.open(List.of(register.patient(number).orElseThrow().id())).stream()
              .map(one -> one.view().insurerNumber() + (one.isMedicalAid() ? "*" : ""))
              .sorted()
              .toList();
        });
  }

  /** The centre confirms an insurance at the desk, now. */
  void confirm(String number, String insurer, boolean medicalAid) {
    work(
        beans -> {
          PatientView person = beans.file.find(number).orElseThrow();
          var insurance =
              new InsuranceView(
                  insurer, "1", "2", "00", null, null, null, "030", null, null, null, null, null);
          return beans.file.takeOver(
              new PatientFile.Confirmed(
                  new PatientView(
                      person.number(),
                      person.name(),
                      person.nameKana(),
                      person.birthDate(),
                      person.sex(),
                      person.postalCode(),
                      person.address(),
                      insurance),
                  medicalAid,
                  clock.instant(),
                  1));
        });
  }

  private AuditLedger ledger() {
    return new AuditLedger() {
      @Override
      public void record(AuditEntry entry) {
        audited.add(entry);
      }

      @Override
      public void recordFollowers(Collection<ListFollower> followers, AuditEntry entry) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void recordApart(AuditEntry entry) {
        audited.add(entry);
      }

      @Override
      public List<AuditRecord> search(AuditQuery query) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long count(AuditQuery query) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
