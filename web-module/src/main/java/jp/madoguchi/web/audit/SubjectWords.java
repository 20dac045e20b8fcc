package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.text.Words;

/**
 * The subject of an audit record in the reader's language (監査記録の対象). A record keeps a short text
 * under its seal, a key and its parameters in one fixed form each; here every form has its
 * sentence. A text of no form is shown as it was written.
 */
@Named("subjects")
@RequestScoped
public class SubjectWords {
  /** A form of a subject, and the key of its sentence. */
  private record SubjectForm(Pattern form, String key) {}

  private static final String KINDS = "(?:YZK|SRJ|SHJ|TKK|TSR)";

  private static final List<SubjectForm> FORMS =
      List.of(
          form("eligibility", "eligibility"),
          form("register changed", "register.changed"),
          form("attachments", "attachments"),
          form("consents", "consents"),
          form("register", "register"),
          form("whole chain", "chain.whole"),
          form("CARD", "identify.card"),
          form("PIN", "identify.pin"),
          form("VISUAL", "identify.visual"),
          form("board, (\\d+) of (\\d+)", "board"),
          form("[A-Z]+ (/\\S*)", "page"),
          form("board, followed", "board.followed"),
          form("day, (\\d+) of (\\d+)", "day"),
          form("session (\\d+)", "session"),
          form("bulk-(\\d+)", "inquiry.number"),
          form("attachment check, (\\d+) patients", "check"),
          form("(\\d+) readings meanwhile", "undone"),
          form("(\\d+) readings meanwhile, take-over undone", "undone.taken"),
          form("(\\d+) readings meanwhile, take-over undone, newer kept", "undone.newer"),
          form("consented patients, (\\d+) of (\\d+)", "consented"),
          form("(" + KINDS + "(?: " + KINDS + ")*)", "kinds"),
          form("(" + KINDS + ") session (\\d+)", "kind.session"),
          form("(" + KINDS + ") (\\S+?)/(\\S+) session (\\d+)", "kind.period"),
          form("(" + KINDS + ") session (\\d+) fetched before", "kind.session.before"),
          form(
              "(" + KINDS + ") (\\S+?)/(\\S+) session (\\d+) fetched before", "kind.period.before"),
          form("(" + KINDS + ") (\\d{6})-(\\d{6})", "kind.months"),
          form("DOC (" + KINDS + "(?: " + KINDS + ")*) session (\\d+)", "paper"),
          form("DOC opening (\\d+)", "paper.opened"),
          form("bulk ([A-Z_]+)", "inquiry"),
          form("bulk ([A-Z_]+), (\\d+) persons", "inquiry.persons"),
          form("bulk ([A-Z_]+) ([A-Z_]+), (\\d+) persons, (\\d+) unknown", "inquiry.preview"),
          form("bulk ([A-Z_]+) ([A-Z_]+), (\\d+) files", "inquiry.files"),
          form("bulk (D\\d|OTHER_PERSON)", "inquiry.warning"),
          form("bulk rows, (\\d+) patients", "inquiry.rows"),
          form("bulk rows followed, (\\d+) patients", "inquiry.rows"),
          form("(\\d+) patients", "patients"),
          form("task (\\d+) ([A-Z_]+)", "task"),
          form("tasks, (\\d+) patients", "tasks"),
          form("for (.+), links (\\d+) to (\\d+)", "chain.links"),
          form("from (\\d+)", "chain.from"),
          form("(\\d+) initial accounts", "accounts"),
          form("set-up, (\\d+) checks open", "setup"),
          form("(\\d+) records", "records"),
          form("audit month (\\S+), (\\d+) records", "retired"),
          form("register search, (\\d+) patients", "register.search"),
          form("(\\d+) created, (\\d+) updated, (\\d+) differences", "register.import"),
          form("register differences, (\\d+) patients", "register.differences"),
          form("difference of ([A-Z_]+)", "register.difference"),
          form("fault (\\d+)", "fault"),
          form("capture (\\S+)", "capture"),
          form("reader (.+)", "reader"),
          form("second factor ([A-Z]+)", "factor"),
          form("second factor (\\d+) codes", "factor.codes"),
          form("second factor (\\d+) left", "factor.left"),
          form("staff list, (\\d+) people", "staff.list"),
          form("staff file, (\\d+) lines, (\\d+) new, (\\d+) changed", "staff.file"),
          form("staff (\\S+) ([A-Z_]+) (.+) -> (.+) \\((.+)\\)", "staff.changed.why"),
          form("staff (\\S+) ([A-Z_]+) (.+) -> (.+)", "staff.changed"),
          form("staff (\\S+) ([A-Z_]+) \\((.+)\\)", "staff.done.why"),
          form("staff (\\S+) ([A-Z_]+)", "staff.done"),
          form("program (\\S+) (\\S+) \\((.+)\\)", "program.about.why"),
          form("program (\\S+) (\\S+)", "program.about"),
          form("program (\\S+)", "program"),
          form("([A-Z_]+) (\\d{4}-\\d\\d-\\d\\d) (\\S+) (\\d+) over (\\d+)", "review.over"),
          form("([A-Z_]+) (\\d{4}-\\d\\d-\\d\\d)", "review"),
          form("in charge ([A-Z]+) (.+) (\\S+)/(\\S+)", "charge"),
          form("charge withdrawn ([A-Z]+) (.+)", "charge.withdrawn"),
          form("remote access (\\S+) to (\\S+)", "remote"),
          form("(\\d+) lines, (\\d+) new", "remote.log"),
          form("([A-Z_]+)/(\\d+) ([A-Z_]+)", "remote.about"),
          form("work plan (\\d+) (\\S+) \\((.+)\\)", "plan.of.why"),
          form("work plan (\\d+) \\((.+)\\)", "plan.why"),
          form("work plan (\\d+) (\\S+)", "plan.of"),
          form("work plan (\\d+)", "plan"),
          form("medicines ([A-Z_]+) (\\S+), (\\d+) lines", "medicines"),
          form("(\\S+) restart -", "restart.none"),
          form("(\\S+) restart (\\d\\d:\\d\\d.*)", "restart.at"),
          form("(\\S+) restart ([A-Z_]+)", "restart.step"));

  /** Where the word of a code may stand. */
  private static final List<String> CODES =
      List.of(
          "ConsentKind.",
          "BulkKind.",
          "BulkPopulation.",
          "DifferenceClass.",
          "TaskKind.",
          "DifferingPart.",
          "RestartStep.",
          "StaffItem.",
          "ReviewKind.",
          "ChargeSource.",
          "RemoteOrigin.",
          "RemoteDecision.",
          "FactorKind.",
          "Role.",
          "StaffJob.",
          "LicenceKind.",
          "MedicineTable.",
          "audit.access.");

  private final Words words;

  /** For the container's proxy. */
  protected SubjectWords() {
    this(null);
  }

  @Inject
  public SubjectWords(Words words) {
    this.words = words;
  }

  private static SubjectForm form(String form, String key) {
    return new SubjectForm(Pattern.compile(form), "audit.subject." + key);
  }

  /** The sentence of a subject or of what a record was asked with; "" for none. */
  public String of(String subject) {
    if (subject == null || subject.isBlank()) {
      return "";
    }
    if (subject.endsWith(AuditReviews.NOT_IN_CHARGE)) {
      int end = subject.length() - AuditReviews.NOT_IN_CHARGE.length();
      return words.say("audit.subject.outside", of(subject.substring(0, end)));
    }
    for (SubjectForm one : FORMS) {
      Matcher matcher = one.form().matcher(subject);
      if (matcher.matches()) {
        return words.say(
            one.key(),
            IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(place -> word(matcher.group(place)))
                .toList());
      }
    }
    return subject;
  }

  /** The key of the sentence, null where the form is not known. */
  static String keyOf(String subject) {
    return FORMS.stream()
        .filter(one -> one.form().matcher(subject).matches())
        .map(SubjectForm::key)
        .findFirst()
        .orElse(null);
  }

  private String word(String text) {
    if (text.equals("-")) {
      return words.say("audit.nothing");
    }
    if (text.startsWith("/")) {
      return PageAccess.of(text).map(PageRow::title).map(words::say).orElse(text);
    }
    if (!text.matches("[A-Z][A-Z0-9_ ]*")) {
      return text;
    }
    return Arrays.stream(text.split(" ")).map(this::code).collect(Collectors.joining("・"));
  }

  private String code(String code) {
    for (String beginning : CODES) {
      String said = words.say(beginning + code);
      if (!said.equals(beginning + code)) {
        return said;
      }
    }
    return code;
  }
}
