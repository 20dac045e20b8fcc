package jp.madoguchi.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every setting of the application, with what it may be: the one list that the start checks, the
 * administrator's page shows, and README.md is compared with. Most hold for the whole hospital; the
 * settings of one node are few here: folders, ports and readers are the connectors' file.
 */
public final class KnownSettings {
  /** Of the process, read elsewhere: no settings of the rules. */
  private static final List<String> OTHER_NAMES =
      List.of(
          "madoguchi.config",
          "MADOGUCHI_CONFIG",
          "MADOGUCHI_SIGNALS",
          "MADOGUCHI_INITIAL_ACCOUNTS",
          "MADOGUCHI_INITIAL_PROGRAMS",
          "MADOGUCHI_EAR",
          "MADOGUCHI_DRIVER",
          "MADOGUCHI_ECLIPSELINK",
          "MADOGUCHI_HEAP",
          "MADOGUCHI_THREADS",
          "MADOGUCHI_PORT_BASE",
          "MADOGUCHI_ADMIN_PORT",
          "MADOGUCHI_HTTP_ADDRESS",
          "MADOGUCHI_HTTP_PORT",
          "MADOGUCHI_DB_URL",
          "MADOGUCHI_DB_HOST",
          "MADOGUCHI_DB_PORT",
          "MADOGUCHI_DB_NAME",
          "MADOGUCHI_DB_USER",
          "MADOGUCHI_DB_PASSWORD",
          "MADOGUCHI_DIRECTORY_PASSWORD",
          "MADOGUCHI_OIDC_SECRET",
          "MADOGUCHI_DB_OWNER_USER",
          "MADOGUCHI_DB_OWNER_PASSWORD",
          "MADOGUCHI_AUDIT_KEYSTORE",
          "MADOGUCHI_AUDIT_KEYSTORE_PASSWORD",
          "MADOGUCHI_DATA_KEYSTORE",
          "MADOGUCHI_DATA_KEYSTORE_PASSWORD");

  /** Those of {@code access}, which this package is below of. */
  private static final String ROLE =
      "(CLERK|CLERK_LEAD|BILLING|DOCTOR|DENTIST|PHARMACIST|GRANTED|ER_VIEWER|DISASTER_VIEWER|ADMIN"
          + "|AUDITOR)";

  private static final SettingShape RANGES =
      new SettingShape.ListOfRanges(
          false, "addresses or ranges of them (10.1.0.0/16), separated by commas");

  private static final SettingShape HEADER =
      new SettingShape.WrittenLike(Pattern.compile("[A-Za-z0-9-]{1,60}"), "the name of a header");

  private static final SettingShape DESKS =
      new SettingShape.ListOfRanges(
          true, "ADDRESS=NAME, separated by commas; an address may be a range (10.2.0.0/24)");

  private static final SettingShape DIRECTORIES =
      like(
          "((ldaps|starttls)://[A-Za-z0-9.:\\[\\]-]+|ldap://"
              + "(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?)( +((ldaps|starttls)://[A-Za-z0-9.:\\[\\]-]+"
              + "|ldap://(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?))*",
          "ldaps://HOST or starttls://HOST, several separated by spaces; ldap:// for this machine alone");

  private static final SettingShape NAMED =
      like(
          "[^()]*\\{0\\}[^()]*", "a name with {0} for what is typed, such as {0}@hospital.example");

  private static final SettingShape FILTER =
      like("\\(.*\\{0\\}.*\\)", "an LDAP filter with {0} for what is typed");

  private static final SettingShape ATTRIBUTE =
      like("[A-Za-z0-9;_-]{1,60}", "the name of an attribute");

  private static final SettingShape DN =
      like("[^()]*=[^()]*", "a DN, such as dc=hospital,dc=example");

  private static final String HERE = "http://(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?";

  private static final SettingShape ISSUER =
      like(
          "(https://[A-Za-z0-9.:\\[\\]-]+|" + HERE + ")(/[A-Za-z0-9._~/-]*)?",
          "https://HOST/PATH as the provider writes it; http:// on this machine alone");

  private static final SettingShape OWN_ADDRESS =
      like(
          "(https://[A-Za-z0-9.:\\[\\]-]+|" + HERE + ")/madoguchi/",
          "https://HOST/madoguchi/ as browsers see it; http:// on this machine alone");
  private static final Pattern TSA = Pattern.compile("https?://[^\\s/]{1,200}(/\\S{0,300})?");
  private static final SettingShape ROLES =
      new SettingShape.WrittenLike(
          Pattern.compile("none|all|ROLE(\\s*,\\s*ROLE)*".replace("ROLE", ROLE)),
          "none, all, or roles separated by commas");

  private static final SettingShape ORIGIN =
      new SettingShape.WrittenLike(
          Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?"),
          "https://NAME, with its port unless that is 443");
  private static final SettingShape BASE_ADDRESS =
      new SettingShape.WrittenLike(
          Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]{1,200}(/[A-Za-z0-9._-]{1,60}){0,3}/?"),
          "an address such as https://host/madoguchi");

  private static final SettingShape MONTHS =
      new SettingShape.WrittenLike(
          Pattern.compile("[1-9][0-9]{0,2}|1[01][0-9]{2}|1200"),
          "a whole number of months from 1 to 1200");

  private static final SettingShape LIMITS =
      like(
          "-|(-|[0-9]{1,6})/(-|[0-9]{1,6})",
          "how many of one user and of all, such as 20/200; - for no alarm");

  private static final SettingShape DEPARTMENTS =
      like(
          "NAME(\\s*[,、]\\s*NAME){0,49}".replace("NAME", "[\\p{L}\\p{N}][^,、\\p{Cntrl}]{0,59}"),
          "names of departments, separated by commas");

  private static final SettingShape KINDS =
      like(
          "CODE( CODE){0,4}".replace("CODE", "(TKK|YZK|SRJ|SHJ|DSH)"),
          "TKK, YZK, SRJ, SHJ and DSH, as many as are meant, separated by spaces");

  private static final SettingShape TITLE =
      new SettingShape.WrittenLike(
          Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}]{0,59}"),
          "a name of at most 60 characters that begins with a letter");

  private static final List<KnownSetting> ALL =
      List.of(
          new KnownSetting(
              "node",
              null,
              "none",
              new SettingShape.WrittenLike(
                  Pattern.compile("[a-z0-9][a-z0-9-]{0,31}"),
                  "1 to 32 of a-z, 0-9 and -, beginning with a letter or digit"),
              KnownSetting.SettingScope.NODE),
          of("facility.name", null, TITLE),
          number("session.desk-minutes", 10, "minutes", 1, 720),
          number("session.clinician-minutes", 5, "minutes", 1, 720),
          number("session.hours", 12, "hours", 1, 24),
          number("session.retention-days", 30, "days", 1, 3650),
          number("login.lock.minutes", 15, "minutes", 0, 1440),
          of("demo", "false", words("false", "true")),
          new KnownSetting(
              "setup.folder",
              null,
              "none",
              like("(/|[A-Za-z]:[\\\\/]).{0,400}", "an absolute path"),
              KnownSetting.SettingScope.NODE),
          of("factor.required", "none", ROLES),
          of("factor.origin", null, ORIGIN),
          of("factor.card", "certificate", words("off", "certificate", "identifier")),
          of("factor.card.gone", "stay", words("stay", "end")),
          number("proof.minutes", 5, "minutes", 0, 720),
          number("login.origin.failures", 50, "times", 5, 100_000),
          number("login.origin.minutes", 10, "minutes", 0, 1440),
          of("identity.source", "local", words("local", "ldap", "oidc")),
          of("identity.link", "account", words("account", "staffNumber")),
          of("directory.servers", "ldaps://localhost", DIRECTORIES),
          of("directory.user", null, DN),
          of("directory.base", null, DN),
          of("directory.filter", "(uid={0})", FILTER),
          of("directory.pattern", null, NAMED),
          of("directory.attribute", null, ATTRIBUTE),
          number("directory.milliseconds", 2500, "milliseconds", 100, 2900),
          of("oidc.issuer", null, ISSUER),
          of(
              "oidc.client",
              null,
              like("[^()\\s]{1,200}", "the name of this program at the provider")),
          of("oidc.address", null, OWN_ADDRESS),
          of("oidc.claim", "preferred_username", ATTRIBUTE),
          of(
              "oidc.scope",
              "openid profile",
              like("openid( [A-Za-z0-9_.:/-]+)*", "openid and more words")),
          of(
              "oidc.secondFactor",
              null,
              like("[^()]+", "values of acr or amr, separated by commas")),
          number("oidc.skewSeconds", 120, "seconds", 0, 600),
          number("oidc.milliseconds", 2500, "milliseconds", 100, 2900),
          number("sealed.hours", 12, "hours", 0, 720),
          number("staff.proposal.days", 7, "days", 1, 90),
          number("staff.review.days", 365, "days", 1, 3650),
          of("api.address", null, BASE_ADDRESS),
          number("api.token.minutes", 10, "minutes", 1, 60),
          number("api.skew.seconds", 120, "seconds", 0, 600),
          number("api.calls.program", 600, "times", 1, 100_000),
          number("api.calls.address", 1200, "times", 1, 100_000),
          of("proxy.trusted", null, RANGES),
          of("proxy.header", "X-Forwarded-For", words("X-Forwarded-For", "Forwarded")),
          of("proxy.certificateHeader", null, HEADER),
          of("desks", null, DESKS),
          of("reception.autoTakeOver", "true", words("true", "false")),
          of("certificate.grace", "MONTH_END", words("MONTH_END", "SAME_DAY")),
          of("limit.classesKnownUntil", "2027-07-31", new SettingShape.CalendarDay()),
          number("inquiry.timeoutSeconds", 120, "seconds", 1, 86_400),
          of("inquiry.readers.*", null, new SettingShape.Expression()),
          number("centre.failuresUntilDown", 3, "times", 1, 1000),
          number("centre.silentSeconds", 30, "seconds", 1, 3600),
          of("document.toleratedUntil", "2026-03-31", new SettingShape.CalendarDay()),
          number("board.recordSeconds", 60, "seconds", 0, 3600),
          number("consent.tolerance.minutes", 5, "minutes", 0, 60),
          number("clinical.drug.months", 60, "months", 1, 60),
          number("clinical.treatment.months", 60, "months", 1, 60),
          of("clinical.treatment.ask", "together", words("together", "alone")),
          of("clinical.ahead", "off", words("off", "on")),
          number("clinical.ahead.per-minute", 30, "times", 1, 600),
          of("clinical.paper", "no", words("no", "ask")),
          number("clinical.answer.seconds", 60, "seconds", 1, 3600),
          number("clinical.retention.hours", 24, "hours", 0, 8760),
          number("ehr.ticket.seconds", 60, "seconds", 10, 600),
          of("medicine.check", "on", words("on", "off")),
          of("viewing.print", "off", words("on", "off")),
          of("retention.*", null, MONTHS),
          of("patient.number", null, new SettingShape.Expression()),
          number("register.maxMiB", 256, "mib", 1, 4096),
          of("bulk.quiet", "07:30-11:30", new SettingShape.HoursOfDay()),
          number("bulk.maxPerFile", 2000, "persons", 1, 100_000),
          number("bulk.wait.first", 60, "seconds", 1, 86_400),
          number("bulk.wait.most", 1800, "seconds", 1, 86_400),
          number("bulk.attempts", 100, "times", 1, 10_000),
          number("bulk.answer.minutes", 30, "minutes", 1, 1440),
          number("bulk.sending.seconds", 60, "seconds", 1, 86_400),
          number("bulk.warning.days", 31, "days", 1, 366),
          number("bulk.pause.percent", 25, "percent", 0, 1000),
          number("bulk.retention.days", 90, "days", 1, 3650),
          of("encryption.required", "false", words("true", "false")),
          of("audit.tsa", null, new SettingShape.WrittenLike(TSA, "an http or https address")),
          number("audit.tsa.warnHours", 24, "hours", 0, 8760),
          number("audit.tsa.stopHours", 72, "hours", 0, 8760),
          of("audit.review.hours", "07:00-21:00", new SettingShape.HoursOfDay()),
          number("audit.review.days", 7, "days", 1, 92),
          of("audit.review.limit.outOfHours", "20/200", LIMITS),
          of("audit.review.limit.emergency", "5/20", LIMITS),
          of("audit.review.limit.notInCharge", "20/200", LIMITS),
          of("audit.review.limit.otherDepartment", "20/200", LIMITS),
          of("audit.review.limit.ownRecord", "0/-", LIMITS),
          of("audit.review.limit.colleague", "2/10", LIMITS),
          of("audit.review.limit.sameAddress", "0/-", LIMITS),
          of("own-department", "report", words("off", "report", "refuse")),
          number("own-department.days", 7, "days", 1, 366),
          of("own-department.everywhere", null, DEPARTMENTS),
          number("maintenance.lateHours", 24, "hours", 0, 168),
          number("contingency.emergency.minutes", 30, "minutes", 1, 1440),
          number("contingency.disaster.minutes", 30, "minutes", 1, 1440),
          of("contingency.emergency.kinds", "TKK YZK SRJ SHJ DSH", KINDS),
          of("contingency.disaster.kinds", "TKK YZK SRJ", KINDS),
          number("contingency.document.minutes", 30, "minutes", 0, 1440),
          of("contingency.document.names", null, new SettingShape.Expression()),
          number("contingency.document.hours", 24, "hours", 1, 8760));

  private KnownSettings() {}

  public static List<KnownSetting> all() {
    return ALL;
  }

  /** The setting of a key. */
  public static Optional<KnownSetting> of(String key) {
    return ALL.stream().filter(setting -> setting.covers(key)).findFirst();
  }

  /** Everything that is wrong at this node. */
  public static List<WrongSetting> wrong(NodeProperties node) {
    List<WrongSetting> wrong = new ArrayList<>();
    for (KnownSetting setting : ALL) {
      for (String key : keys(setting, node)) {
        node.find(key).flatMap(set -> setting.wrong(key, set)).ifPresent(wrong::add);
      }
      for (String name : variables(setting, node)) {
        String value = node.environment().get(name);
        if (!value.isBlank() && !setting.shape().allows(value.strip())) {
          wrong.add(
              new WrongSetting(
                  name, value, setting.shape().allowed(), "environment variable " + name));
        }
      }
    }
    return wrong;
  }

  /** A sentence for each name that begins like ours and is none of ours; never its value. */
  public static List<String> unknown(NodeProperties node) {
    List<String> sentences = new ArrayList<>();
    for (String name : node.names()) {
      boolean property = name.startsWith(NodeProperties.PREFIX);
      boolean known =
          OTHER_NAMES.contains(name)
              || (property
                  ? of(name.substring(NodeProperties.PREFIX.length())).isPresent()
                  : ALL.stream().anyMatch(one -> one.variables().matcher(name).matches()));
      if (!known) {
        String meant =
            NearestKey.to(name, names(property))
                .map(near -> "; is " + near + " meant?")
                .orElse("; there is none like it");
        sentences.add("unknown setting " + name + meant);
      }
    }
    return sentences;
  }

  private static TreeSet<String> names(boolean properties) {
    TreeSet<String> names = new TreeSet<>(OTHER_NAMES);
    names.removeIf(name -> name.startsWith(NodeProperties.PREFIX) != properties);
    for (KnownSetting one : ALL) {
      names.add(
          properties ? NodeProperties.PREFIX + one.key() : NodeProperties.variable(one.key()));
    }
    return names;
  }

  static List<String> keys(KnownSetting setting, NodeProperties node) {
    if (!setting.many()) {
      return List.of(setting.key());
    }
    return node.names().stream()
        .filter(name -> name.startsWith(NodeProperties.PREFIX))
        .map(name -> name.substring(NodeProperties.PREFIX.length()))
        .filter(setting::covers)
        .toList();
  }

  /** Those of the environment that stand for names, which cannot be told from the variables'. */
  static List<String> variables(KnownSetting setting, NodeProperties node) {
    return setting.many()
        ? node.environment().keySet().stream()
            .filter(name -> setting.variables().matcher(name).matches())
            .sorted()
            .toList()
        : List.of();
  }

  private static KnownSetting number(String key, int whenUnset, String unit, int min, int max) {
    return new KnownSetting(
        key,
        Integer.toString(whenUnset),
        unit,
        new SettingShape.WholeNumber(min, max),
        KnownSetting.SettingScope.FACILITY);
  }

  private static KnownSetting of(String key, String whenUnset, SettingShape shape) {
    return new KnownSetting(key, whenUnset, "none", shape, KnownSetting.SettingScope.FACILITY);
  }

  private static SettingShape like(String form, String allowed) {
    return new SettingShape.WrittenLike(Pattern.compile(form), allowed);
  }

  private static SettingShape words(String... words) {
    return new SettingShape.OneWordOf(List.of(words));
  }
}
