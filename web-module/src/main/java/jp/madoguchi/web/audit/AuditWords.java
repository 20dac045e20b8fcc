package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.web.text.Words;

/** A record of the ledger as a person reads it, on the page and in the file. */
@Named("auditWords")
@RequestScoped
public class AuditWords {
  private static final String NOBODY = "-";

  private final Words words;
  private final SubjectWords subjects;

  /** For the container's proxy. */
  protected AuditWords() {
    this(null, null);
  }

  @Inject
  public AuditWords(Words words, SubjectWords subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  /** Words of the role or roles ({@code DOCTOR}, {@code CLERK+GRANTED}) of a record. */
  public String roles(String roles) {
    if (roles == null || roles.equals(NOBODY)) {
      return "";
    }
    return Arrays.stream(roles.split("\\+"))
        .map(r -> words.say("Role." + r))
        .collect(Collectors.joining(" · "));
  }

  /** Words of an outcome's code, or the code itself when there are none. */
  public String outcome(String outcome) {
    for (String key :
        List.of(
            "audit.outcome." + outcome,
            "ResultScreen." + outcome,
            "BulkState." + outcome,
            "DifferenceClass." + outcome)) {
      String said = words.say(key);
      if (!said.equals(key)) {
        return said;
      }
    }
    return outcome;
  }

  /** What a record is about, with what it was asked for: on paper in one cell. */
  String about(AuditEntry entry) {
    return (subjects.of(entry.subject()) + " " + subjects.of(entry.request())).strip();
  }

  /** Whether somebody was kept from something, or the chain was found broken. */
  public boolean refused(AuditRecord one) {
    return one.entry().action() == AuditAction.REFUSED
        || one.entry().action() == AuditAction.LOG_IN_REFUSED
        || "BROKEN".equals(one.entry().outcome());
  }

  /** Beginning of a hash, enough to compare by eye; "" while the record waits for its seal. */
  public String shortHash(String hash) {
    return hash == null ? "" : hash.substring(0, Math.min(8, hash.length()));
  }

  /** Heads of the file. */
  List<String> heads() {
    return Stream.of(
            "at",
            "who",
            "account",
            "role",
            "terminal",
            "action",
            "patient",
            "subject",
            "request",
            "ground",
            "outcome",
            "hash")
        .map(name -> words.say("audit.column." + name))
        .toList();
  }

  /** A line of the file: the hashes in full, so that it can be compared with another copy. */
  List<String> line(AuditRecord one) {
    AuditEntry entry = one.entry();
    boolean nobody = one.account().equals(NOBODY);
    return Arrays.asList(
        words.full(one.at()),
        nobody ? words.say("audit.nobody") : one.displayName(),
        nobody ? "" : one.account(),
        roles(one.role()),
        one.terminal(),
        words.of(entry.action()),
        entry.patientNumber(),
        subjects.of(entry.subject()),
        subjects.of(entry.request()),
        words.of(entry.ground()),
        outcome(entry.outcome()),
        one.hash());
  }
}
