package jp.madoguchi.terminal.virtual.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The people whose stories are written by hand, in {@code stories.csv}. */
final class HandMade {
  private static final List<VirtualPerson> PEOPLE = read();

  private HandMade() {}

  static List<VirtualPerson> people() {
    return PEOPLE;
  }

  private static List<VirtualPerson> read() {
    try (var file = HandMade.class.getResourceAsStream("stories.csv");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> columns = Arrays.asList(lines.readLine().split(","));
      List<VirtualPerson> people = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        people.add(new Row(columns, line.split(",", -1)).person(people.size() + 1));
      }
      return List.copyOf(people);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Row(List<String> columns, String[] cells) {
    VirtualPerson person(int number) {
      Coverage coverage =
          new Coverage(
              text("card"),
              text("insurer"),
              text("symbol"),
              text("number"),
              text("branch"),
              text("family"),
              text("share"),
              date("from"),
              date("lost"),
              text("loss_reason"));
      return new VirtualPerson(
          number,
          Story.valueOf(text("story")),
          text("name"),
          text("kana"),
          text("other_name"),
          date("birth"),
          text("sex"),
          text("postal"),
          text("address"),
          coverage,
          text("aid"),
          text("limit"),
          text("disease") != null,
          "y".equals(text("registered")) ? onFile(number, coverage) : null);
    }

    private VirtualPerson.RegisterEntry onFile(int number, Coverage coverage) {
      boolean other = text("file_insurer") != null;
      Coverage filed =
          new Coverage(
              other ? "01" : coverage.card(),
              or("file_insurer", coverage.insurerNumber()),
              other ? text("file_symbol") : coverage.symbol(),
              or("file_number", coverage.number()),
              or("file_branch", other ? null : coverage.branch()),
              coverage.family(),
              or("file_share", coverage.share()),
              other ? LocalDate.of(2015, 4, 1) : coverage.from(),
              other ? coverage.from() : null,
              other ? "03" : null);
      return new VirtualPerson.RegisterEntry(
          PatientNumbers.of(number),
          or("file_name", text("name")),
          text("kana"),
          or("file_address", text("address")),
          filed);
    }

    private String or(String column, String otherwise) {
      String text = text(column);
      return text == null ? otherwise : text;
    }

    private LocalDate date(String column) {
      String text = text(column);
      return text == null ? null : LocalDate.parse(text);
    }

    private String text(String column) {
      String cell = cells[columns.indexOf(column)];
      return cell.isEmpty() ? null : cell;
    }
  }
}
