package jp.madoguchi.terminal.virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** A bulk inquiry as plain files, line by line: the test needs no more memory than the terminal. */
final class BulkFiles {
  private static final Pattern NUMBER =
      Pattern.compile("<ReceptionNumber>(\\d+)</ReceptionNumber>");

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path home;

  BulkFiles(Path home) {
    this.home = home;
  }

  void ask(VirtualPopulation population) throws IOException {
    Path hidden = home.resolve("req/.writing.tmp");
    try (Writer xml = Files.newBufferedWriter(hidden)) {
      xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XmlMsg><MessageHeader>");
      xml.write("<MedicalInstitutionCode>1311111111</MedicalInstitutionCode>");
      xml.write("</MessageHeader><MessageBody>\n");
      for (int number = 1; number <= population.size(); number++) {
        write(population.person(number), xml);
      }
      xml.write("</MessageBody></XmlMsg>\n");
    }
    put(hidden, "OQSmuquc01req_1.xml");
  }

  String receptionNumber() throws Exception {
    Path answer = home.resolve("res/OQSmuquc01res_1.xml");
    Eventually.until("the request is received", PATIENCE, () -> Files.exists(answer));
    Matcher number = NUMBER.matcher(Files.readString(answer));
    if (!number.find()) {
      throw new AssertionError("no 受付番号");
    }
    return number.group(1);
  }

  void fetch(String number) throws IOException {
    Path hidden = home.resolve("req/.writing.tmp");
    Files.writeString(
        hidden,
        "<XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode>"
            + "</MessageHeader><MessageBody><ReceptionNumber>"
            + number
            + "</ReceptionNumber></MessageBody></XmlMsg>");
    put(hidden, "OQSmuquc02req_2.xml");
  }

  int awaitPeople() throws Exception {
    Path result = home.resolve("res/OQSmuquc02res_2.xml");
    Eventually.until("the result is there", PATIENCE, () -> Files.exists(result));
    int people = 0;
    try (BufferedReader lines = Files.newBufferedReader(result)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        people += line.strip().equals("<BulkConfirmUnit>") ? 1 : 0;
      }
    }
    return people;
  }

  private void put(Path hidden, String name) throws IOException {
    Files.move(hidden, home.resolve("req").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(VirtualPerson person, Writer xml) throws IOException {
    Coverage coverage = person.coverage();
    xml.write("<QualificationConfirmSearchInfo>");
    element("InsurerNumber", coverage.insurerNumber(), xml);
    element("InsuredCardSymbol", coverage.symbol(), xml);
    element("InsuredIdentificationNumber", coverage.number(), xml);
    element("InsuredBranchNumber", coverage.branch(), xml);
    element("Birthdate", person.birthDate().toString().replace("-", ""), xml);
    element("ArbitraryIdentifier", "P" + person.number(), xml);
    xml.write("</QualificationConfirmSearchInfo>\n");
  }

  private static void element(String name, String text, Writer xml) throws IOException {
    if (text != null) {
      xml.write("<" + name + ">" + text + "</" + name + ">");
    }
  }
}
