package jp.madoguchi.patient.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.patient.FoundPatients;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.MyNumberRefused;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterChanged;

/** The register for pages and for the hospital's own system; everything is audited. */
@Stateless
@DenyAll
public class PatientRegisterBean implements PatientRegister {
  private static final int MOST = 50;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<RegisterChanged> changed;
  @EJB AuditLedger audit;

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.SERVICE})
  public Optional<PatientView> find(PatientNumber number) {
    Register register = new Register(em);
    Optional<PatientView> found =
        register.patient(number.value()).map(register::view).map(this::shown);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_PATIENT, AuditGround.RECEPTION)
            .patient(number.value())
            .subject("register")
            .outcome(found.isPresent() ? "OK" : "NOT_FOUND"));
    return found;
  }

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING})
  public FoundPatients search(String text) {
    if (PatientNumberFormat.fromSettings().mayBeMyNumber(text)) {
      throw new MyNumberRefused("text");
    }
    List<Patient> all = new RegisterSearch(em).found(text, MOST + 1);
    List<Patient> found = all.subList(0, Math.min(MOST, all.size()));
    audit.record(
        AuditEntry.of(AuditAction.SEARCH_PATIENTS, AuditGround.RECEPTION)
            .subject("register search, " + found.size() + " patients")
            .showing(
                "register search",
                found.stream().map(Patient::number).toList(),
                NotedHowOften.EACH_TIME));
    return new FoundPatients(
        new Register(em).views(found).values().stream().map(this::shown).toList(),
        all.size() > MOST);
  }

  /** The hospital's own system sees its own file whole. */
  private PatientView shown(PatientView patient) {
    boolean whole =
        context.isCallerInRole(Role.Names.SERVICE)
            || Role.SEE_LIMITS.stream().map(Role::name).anyMatch(context::isCallerInRole);
    return whole ? patient : patient.withoutLimits();
  }

  @Override
  @RolesAllowed({Role.Names.SERVICE, Role.Names.ADMIN})
  public ImportReport importCsv(InputStream csv, ImportTerms terms, ImportProgress progress) {
    DigestInputStream read = new DigestInputStream(csv, sha256());
    ImportReport report =
        new RegisterImport(
                em, read, terms, clock.instant(), PatientNumberFormat.fromSettings(), progress)
            .run();
    boolean byPerson = context.isCallerInRole(Role.Names.ADMIN);
    AuditEntry entry =
        AuditEntry.of(
            AuditAction.IMPORT_REGISTER,
            byPerson ? AuditGround.ADMINISTRATION : AuditGround.SYSTEM);
    if (report.refused()) {
      // parts before the first finding may be written already
      context.setRollbackOnly();
      audit.recordApart(entry.outcome("REFUSED"));
      return report;
    }
    changed.fire(new RegisterChanged());
    audit.record(
        entry
            .subject(
                report.created()
                    + " created, "
                    + report.updated()
                    + " updated, "
                    + report.differences()
                    + " differences")
            .changed(null, HexFormat.of().formatHex(read.getMessageDigest().digest())));
    return report;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
