package jp.madoguchi.races;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.access.internal.LoginAttempts;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.audit.internal.AuditSealing;
import jp.madoguchi.audit.internal.ChainWalk;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.patient.internal.FoldedColumns;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.terminal.messages.QualificationResponse;

/** Accounts, the audit's chain, the register, answers and spellings. */
final class PatientRaces {
  private static final String ACCOUNTS =
      "doctor\tsecret-word\tDOCTOR\t試験 医師\nclerk\tother-word\tCLERK\t受付 花子\n";
  private static final String OPEN_INSURANCES =
      "select count(*) from insurance where closed_at is null";

  private PatientRaces() {}

  static Stream<Race> all() {
    return Stream.of(accounts(), audit(), register(), answers()).flatMap(races -> races);
  }

  private static Stream<Race> accounts() {
    return Stream.of(
        Race.of("two nodes start for the first time")
            .both(h -> h.the(InitialAccounts.class).createFrom(ACCOUNTS))
            .noneRefused()
            .leaves("select count(*) from staff_account", 2),
        Race.of("two first tries under one name")
            .before(h -> h.the(InitialAccounts.class).createFrom(ACCOUNTS))
            .both(h -> h.the(Accounts.class).logIn("doctor", "wrong".toCharArray()))
            .noneRefused()
            .leaves("select failures from login_failure", 2),
        Race.of("two right passwords")
            .before(h -> h.the(InitialAccounts.class).createFrom(ACCOUNTS))
            .both(h -> h.the(Accounts.class).logIn("doctor", "secret-word".toCharArray()))
            .noneRefused()
            .leaves("select count(*) from login_failure", 0),
        Race.of("a try begins while another ends")
            .before(h -> h.the(InitialAccounts.class).createFrom(ACCOUNTS))
            .before(h -> h.the(LoginAttempts.class).begin("doctor"))
            .between(
                h ->
                    h.the(LoginAttempts.class)
                        .settle(
                            "doctor",
                            (String)
                                h.one(
                                    "select password_hash from staff_account where name ="
                                        + " 'doctor'")),
                h -> h.the(LoginAttempts.class).begin("doctor"))
            .noneRefused());
  }

  private static Stream<Race> audit() {
    return Stream.of(
        Race.of("two nodes seal")
            .before(h -> h.the(Accounts.class).logIn("nobody", "x".toCharArray()))
            .before(h -> h.the(Accounts.class).logIn("nobody", "x".toCharArray()))
            .both(h -> h.the(AuditSealing.class).seal(Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from audit_pending", 0)
            .leaves("select count(*) from audit_seal", 2),
        Race.of("the chain is checked while a node seals")
            .before(h -> h.the(Accounts.class).logIn("nobody", "x".toCharArray()))
            .before(h -> h.the(ChainVerifier.class).start(true))
            .between(
                h -> {
                  while (h.the(ChainWalk.class).step(Hospital.FENCE)) {
                    // chunk after chunk
                  }
                },
                h -> h.the(AuditSealing.class).seal(Hospital.FENCE))
            .noneRefused()
            .leaves("select phase from audit_check", "SOUND"),
        Race.of("a verification is begun by two")
            .both(h -> h.the(ChainVerifier.class).start(true))
            .noneRefused()
            .leaves("select count(*) from audit_check", 1));
  }

  private static Stream<Race> register() {
    return Stream.of(
        Race.of("one number is given to two new patients")
            .both(h -> h.the(PatientFile.class).register(person("000777", null), h.clock.instant()))
            .leaves("select count(*) from patient", 1),
        Race.of("two confirmations of one patient")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.plainSession(1))
            .before(h -> h.plainSession(2))
            .between(h -> confirm(h, 1, "39131111"), h -> confirm(h, 2, "39131129"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("the first insurance of a patient, confirmed twice")
            .before(h -> h.register(Hospital.NAMESAKE))
            .before(h -> h.plainSession(1))
            .before(h -> h.plainSession(2))
            .between(h -> confirm(h, 1, "39131111"), h -> confirm(h, 2, "39131129"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("an insurance is confirmed and foretold")
            .before(h -> h.register(Hospital.NAMESAKE))
            .before(h -> h.plainSession(1))
            .between(h -> confirm(h, 1, "39131111"), h -> foretell(h, "000999", "39131129"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("a loss and a confirmation")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.plainSession(1))
            .before(h -> h.plainSession(2))
            .between(
                h ->
                    h.the(PatientFile.class)
                        .close("000123", false, LocalDate.of(2026, 1, 1), h.clock.instant(), 2),
                h -> confirm(h, 1, "39131129")),
        Race.of("a take-over is undone by two")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.plainSession(1))
            .before(h -> confirm(h, 1, "39131129"))
            .both(h -> h.the(PatientFile.class).undoTakeOver("000123", 1, "lead1"))
            .leaves(OPEN_INSURANCES, 1)
            .leaves("select count(*) from insurance where reopens is not null", 1),
        Race.of("a take-over is undone while another session confirms")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.plainSession(1))
            .before(h -> h.plainSession(2))
            .before(h -> confirm(h, 1, "39131129"))
            .between(
                h -> h.the(PatientFile.class).undoTakeOver("000123", 1, "lead1"),
                h -> confirm(h, 2, "39131137"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("two registers with the same new patients")
            .both(h -> h.register(Hospital.HANAKO, Hospital.NAMESAKE))
            .noneRefused()
            .leaves("select count(*) from patient", 2)
            .leaves(OPEN_INSURANCES, 1),
        Race.of("a register while a desk confirms")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.plainSession(1))
            .between(
                h -> h.register(Hospital.HANAKO.replace("39131111", "39131129")),
                h -> confirm(h, 1, "39131137"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("a difference is decided by two")
            .before(PatientRaces::differing)
            .both(h -> h.the(RegisterDifferences.class).decide(difference(h), true))
            .leaves(OPEN_INSURANCES, 1)
            .leaves("select count(*) from register_difference where decision = 'ADOPTED'", 1),
        Race.of("a difference is adopted while a desk confirms")
            .before(PatientRaces::differing)
            .before(h -> h.plainSession(2))
            .between(
                h -> h.the(RegisterDifferences.class).decide(difference(h), true),
                h -> confirm(h, 2, "39131137"))
            .leaves(OPEN_INSURANCES, 1),
        Race.of("a difference is dismissed while the register settles it")
            .before(PatientRaces::differing)
            .between(
                h -> h.the(RegisterDifferences.class).decide(difference(h), false),
                h -> h.register(Hospital.HANAKO.replace("39131111", "39131129"))),
        Race.of("two nodes fold the register after an upgrade")
            .before(h -> h.register(Hospital.HANAKO, Hospital.NAMESAKE))
            .before(h -> h.sql("update patient set folding_version = 0"))
            .both(h -> h.the(FoldedColumns.class).foldAfter(0))
            .noneRefused()
            .leaves("select count(*) from patient where folding_version = 0", 0));
  }

  private static Stream<Race> answers() {
    AcceptedSpelling spelling = AcceptedSpelling.of(ComparedField.NAME, "高橋 試験", "髙橋 試験");
    QualificationResponse response =
        (QualificationResponse)
            Hospital.message(
                "OQSsiquc01res_face_1311111111.xml",
                Hospital.text("/oqs-samples/" + Hospital.FACE));
    return Stream.of(
        Race.of("one spelling is accepted by two")
            .both(
                h ->
                    h.the(AcceptedSpellings.class)
                        .accept("000123", Set.of(spelling), "clerk1", h.clock.instant()))
            .noneRefused()
            .leaves("select count(*) from accepted_spelling", 1),
        Race.of("two answers of one session are kept")
            .before(h -> h.plainSession(1))
            .both(h -> h.the(AnswerBook.class).keep(1, response.entries()))
            .delivered()
            .leaves(
                "select count(*) from answer where superseded = false", response.entries().size()));
  }

  private static void differing(Hospital h) {
    h.register(Hospital.HANAKO);
    h.plainSession(1);
    confirm(h, 1, "39131129");
    h.clock.forward(java.time.Duration.ofSeconds(-60));
    h.register(Hospital.HANAKO.replace("39131111", "39131145"));
    h.clock.forward(java.time.Duration.ofSeconds(120));
  }

  private static long difference(Hospital h) {
    return h.number("select max(id) from register_difference");
  }

  private static void confirm(Hospital h, long session, String insurer) {
    String number =
        h.number("select count(*) from patient where patient_number = '000123'") == 1
            ? "000123"
            : "000999";
    h.the(PatientFile.class)
        .takeOver(
            new PatientFile.Confirmed(person(number, insurer), false, h.clock.instant(), session));
  }

  private static void foretell(Hospital h, String number, String insurer) {
    h.the(PatientFile.class).foretold(person(number, insurer), false, h.clock.instant());
  }

  private static PatientView person(String number, String insurer) {
    InsuranceView insurance =
        insurer == null
            ? null
            : new InsuranceView(
                insurer, "1", "2", "00", null, null, null, "030", null, null, null, null, null);
    return new PatientView(
        new PatientNumber(number),
        "試験 花子",
        "シケン ハナコ",
        LocalDate.of(1943, 2, 3),
        "2",
        null,
        null,
        insurance);
  }
}
