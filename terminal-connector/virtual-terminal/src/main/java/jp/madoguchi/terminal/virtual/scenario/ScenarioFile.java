package jp.madoguchi.terminal.virtual.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.virtual.answers.ClinicalChanges;
import jp.madoguchi.terminal.virtual.answers.InventedDrug;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.faults.FaultWords;
import jp.madoguchi.terminal.virtual.faults.ScenarioMoment;
import jp.madoguchi.terminal.virtual.faults.StagedFault;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * Reads a scenario: UTF-8, one statement per line. Lines and not {@code .properties} or JSON,
 * because many statements are of one kind, their order is meant, and an error has to name its line.
 * {@code config/scenarios/busy-morning.scenario} shows every statement.
 */
public final class ScenarioFile {
  private static final int MOST_PEOPLE = 2_000_000;

  private final String name;
  private final List<ScenarioLine> lines = new ArrayList<>();
  private final Map<String, String> insurers = new HashMap<>();
  private final Map<Integer, VirtualPerson> people = new TreeMap<>();
  private final Map<Integer, Visit> habits = new HashMap<>();
  private final ClinicalChanges.Builder clinical = new ClinicalChanges.Builder();
  private final List<Pace.PaceStep> paces = new ArrayList<>();
  private final List<VisitPlan> visits = new ArrayList<>();
  private final List<StagedFault> faults = new ArrayList<>();
  private VirtualPopulation everybody;

  private ScenarioFile(String name, VirtualPopulation everybody) {
    this.name = name;
    this.everybody = everybody;
  }

  /**
   * Reads a file.
   *
   * @param everybody the people when the scenario has no {@code people} statement
   */
  public static Scenario read(Path file, VirtualPopulation everybody)
      throws IOException, ScenarioException {
    ScenarioFile scenario = new ScenarioFile(file.getFileName().toString(), everybody);
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      scenario.split(++number, line);
    }
    // who the people are first: other statements name them
    scenario.each("people", scenario::people);
    scenario.each("insurer", scenario::insurer);
    scenario.each("person", scenario::person);
    scenario.each(null, scenario::rest);
    return scenario.scenario();
  }

  private Scenario scenario() {
    return new Scenario(everybody.with(people), habits, clinical.build(), paces, visits, faults);
  }

  private interface Statement {
    void read(ScenarioLine line);
  }

  private void split(int number, String text) throws ScenarioException {
    try {
      ScenarioLine line = ScenarioLine.parse(number, text);
      if (line != null) {
        lines.add(line);
      }
    } catch (IllegalArgumentException wrong) {
      throw new ScenarioException(name, number, wrong.getMessage());
    }
  }

  private void each(String keyword, Statement statement) throws ScenarioException {
    for (ScenarioLine line : lines) {
      if (keyword == null || keyword.equals(line.keyword())) {
        try {
          statement.read(line);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
          throw new ScenarioException(name, line.number(), String.valueOf(wrong.getMessage()));
        }
      }
    }
  }

  private void people(ScenarioLine line) {
    line.only("seed", "count");
    everybody =
        VirtualPopulation.of(
            line.number("seed", 0, 999_999_999, (int) everybody.seed()),
            line.number("count", 1, MOST_PEOPLE, everybody.size()));
  }

  private void insurer(ScenarioLine line) {
    line.only("number", "name");
    String number = line.needed("number");
    PersonWords.checkInsurer(number);
    insurers.put(number, line.needed("name"));
  }

  private void person(ScenarioLine line) {
    int number = line.subjectNumber(1, everybody.size());
    VirtualPerson before = people.getOrDefault(number, everybody.person(number));
    people.put(number, new PersonWords(line, insurers).change(before));
  }

  private void rest(ScenarioLine line) {
    switch (line.keyword()) {
      case "people", "insurer", "person" -> {}
      case "consents" -> consents(line);
      case "drugs", "drug" -> drug(line);
      case "checkups", "checkup" -> checkup(line);
      case "answer" -> answer(line);
      case "visit" -> visit(line);
      case "visits" -> visitStream(line);
      case "fault" -> fault(line);
      default ->
          throw new IllegalArgumentException(
              "no statement is called "
                  + line.keyword()
                  + "; there are people, insurer, person, consents, drugs, drug, checkups, checkup,"
                  + " answer, visit, visits, fault");
    }
  }

  private void consents(ScenarioLine line) {
    line.only("YZK", "SRJ", "TKK", "SHJ", "TSR", "lasts");
    int person = line.subjectNumber(1, everybody.size());
    habits.put(person, ConsentWords.read(line.words()));
  }

  private void drug(ScenarioLine line) {
    if (line.keyword().equals("drugs")) {
      line.only();
      clinical.noDrugs(line.subjectNumber(1, everybody.size()));
      return;
    }
    line.only("date", "use", "code", "name", "substance", "amount", "unit", "way", "times");
    if (!line.needed("code").matches("\\d{9}")) {
      throw new IllegalArgumentException("code: nine digits of the receipt computer's drug list");
    }
    clinical.drug(
        line.subjectNumber(1, everybody.size()),
        LocalDate.parse(line.needed("date")),
        new InventedDrug(
            line.words().getOrDefault("use", "21"),
            line.needed("code"),
            line.needed("name"),
            line.words().getOrDefault("substance", line.needed("name")),
            line.words().getOrDefault("amount", "1"),
            line.words().getOrDefault("unit", "錠"),
            line.words().getOrDefault("way", "１日１回朝食後服用"),
            line.words().getOrDefault("times", "28")));
  }

  private void checkup(ScenarioLine line) {
    int person = line.subjectNumber(1, everybody.size());
    if (line.keyword().equals("checkups")) {
      line.only();
      clinical.noCheckups(person);
      return;
    }
    line.only("year", "code", "value");
    if (!line.needed("code").matches("[0-9A-Z]{17}")) {
      throw new IllegalArgumentException("code: seventeen characters (JLAC10)");
    }
    clinical.checkup(
        person, line.number("year", 2000, 2100), line.needed("code"), line.needed("value"));
  }

  private void answer(ScenarioLine line) {
    line.only("family", "min", "max");
    Duration shortest = ScenarioMoment.Lengths.parse(line.needed("min"));
    String longest = line.words().get("max");
    paces.add(
        new Pace.PaceStep(
            line.words().getOrDefault("family", ""),
            shortest,
            longest == null ? shortest : ScenarioMoment.Lengths.parse(longest)));
  }

  private void visit(ScenarioLine line) {
    line.only("at", "reader");
    visits.add(
        new VisitPlan.Single(
            ScenarioMoment.parse(line.needed("at")),
            line.subjectNumber(1, everybody.size()),
            line.number("reader", 1, 255, 0)));
  }

  private void visitStream(ScenarioLine line) {
    line.only("perMinute", "from", "to", "for");
    Map<String, String> span = new HashMap<>(line.words());
    span.remove("perMinute");
    visits.add(new VisitPlan.Stream(FaultWords.span(span), line.number("perMinute", 1, 60_000)));
  }

  private void fault(ScenarioLine line) {
    if (line.subject() == null) {
      throw new IllegalArgumentException("fault needs a kind, such as fault slow delay=20s");
    }
    StagedFault fault = FaultWords.read(line.subject(), line.words());
    if (fault.person() > everybody.size()) {
      throw new IllegalArgumentException("person: there are " + everybody.size());
    }
    faults.add(fault);
  }
}
