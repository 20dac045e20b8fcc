package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.Eventually;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.faults.FaultWords;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import jp.madoguchi.terminal.virtual.scenario.Scenario;
import jp.madoguchi.terminal.virtual.scenario.ScenarioException;
import jp.madoguchi.terminal.virtual.scenario.ScenarioFile;

/** The hospital's side of a virtual terminal: writes requests, reads what comes. */
final class Hospital implements AutoCloseable {
  final VirtualTerminal terminal;
  private final MessageCodec codec = new MessageCodec();
  private int suffix;

  Hospital(Path root, Clock clock, String... options) throws IOException, ScenarioException {
    List<String> all = new ArrayList<>(List.of("--root", root.toString(), "--answer-millis", "0"));
    all.addAll(List.of(options));
    VirtualTerminalOptions parsed = VirtualTerminalOptions.parse(all.toArray(String[]::new));
    VirtualPopulation everybody = VirtualPopulation.of(parsed.seed(), parsed.population());
    Scenario scenario =
        parsed.scenario() == null
            ? Scenario.of(everybody)
            : ScenarioFile.read(parsed.scenario(), everybody);
    terminal = new VirtualTerminal(parsed, scenario, clock);
    terminal.start();
  }

  VirtualPerson person(int number) {
    return terminal.population().person(number);
  }

  /** Switches a fault on as in a scenario: {@code "slow delay=20s count=2"}. */
  int fault(String line) {
    String[] words = line.split(" ");
    var details = new HashMap<String, String>();
    for (int i = 1; i < words.length; i++) {
      details.put(words[i].split("=")[0], words[i].split("=")[1]);
    }
    return terminal.faults().addNow(FaultWords.read(words[0], details));
  }

  /** Asks for a person by number. */
  MessageName ask(int person) throws Exception {
    MessageName name = name(MessageFamily.OQSsiquc, "01");
    send(
        name,
        QualificationRequest.of(
            "1311111111", LocalDate.of(2026, 11, 24), name.suffix(), search(person(person))));
    return name;
  }

  MessageName name(MessageFamily family, String phase) {
    return MessageName.request(family, phase, "20261124%04d".formatted(++suffix));
  }

  void send(MessageName name, TerminalMessage request) throws Exception {
    Folders.put(terminal.req(), name.fileName(), codec.write(request, MessageEncoding.UTF_8));
  }

  static QualificationSearch search(VirtualPerson person) {
    Coverage coverage = person.coverage();
    return Draft.of(QualificationSearch.class)
        .set("InsurerNumber", coverage.insurerNumber())
        .set("InsuredCardSymbol", coverage.symbol())
        .set("InsuredIdentificationNumber", coverage.number())
        .set("InsuredBranchNumber", coverage.branch())
        .set("Birthdate", MessageDate.of(person.birthDate()))
        .set("ArbitraryIdentifier", "P" + person.number())
        .build();
  }

  /** A person puts the card; gives the file's name. */
  String card(int person) throws Exception {
    return terminal.visit(person(person), 1, Visit.usual());
  }

  QualificationResponse face(String name) throws Exception {
    awaitFile(terminal.face().resolve(name));
    return (QualificationResponse)
        codec.read(MessageName.parse(name), Files.readAllBytes(terminal.face().resolve(name)));
  }

  /** Waits for the answer to a request. */
  TerminalMessage answer(MessageName request) throws Exception {
    return codec.read(request.responseName(), bytes(request.responseName()));
  }

  byte[] bytes(MessageName result) throws Exception {
    Path file = terminal.res().resolve(result.fileName());
    awaitFile(file);
    return Files.readAllBytes(file);
  }

  void awaitTaken(MessageName request) throws Exception {
    Eventually.until(
        request + " is taken", () -> !Files.exists(terminal.req().resolve(request.fileName())));
  }

  static void awaitFile(Path file) throws Exception {
    Eventually.until(file.getFileName() + " is there", () -> Files.exists(file));
  }

  List<String> res() throws IOException {
    return names(terminal.res());
  }

  List<String> face() throws IOException {
    return names(terminal.face());
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".tmp"))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {
    terminal.close();
  }
}
