package jp.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.bench.clinical.CheckupAnswer;
import jp.madoguchi.bench.clinical.HistoryAnswer;
import jp.madoguchi.bench.clinical.InventedPatient;

/** Answers requests for medical information with what the bench made up, and waits for them. */
final class ClinicalTerminal {
  /** A page asks for four kinds. */
  private static final int KINDS = 4;

  private static final Pattern REQUEST = Pattern.compile("(TKK|YZK)siquc01req_(.+)\\.xml");
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final String ASKED_ABOUT =
      "select p.full_name, p.name_kana, to_char(p.birth_date, 'YYYYMMDD'), p.sex, p.patient_number"
          + " from clinical_request r join patient p on p.patient_number = r.patient_number"
          + " where r.suffix = ?";
  private static final String HERE = "select count(*) from clinical_request where status = 'HERE'";

  private final Path requests;
  private final Path results;
  private final Connection database;
  private final LocalDate today;

  ClinicalTerminal(Path face, Connection database, LocalDate today) {
    this.requests = face.resolveSibling("req");
    this.results = face.resolveSibling("res");
    this.database = database;
    this.today = today;
  }

  /**
   * Answers all that four kinds of so many patients are asked for, and waits until it is stored.
   *
   * @param light the number of the one who was rarely ill
   */
  void answer(int patients, String light) throws IOException, SQLException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (here() < (long) KINDS * patients) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(here() + " answers of " + patients + " patients are here");
      }
      try (DirectoryStream<Path> files = Files.newDirectoryStream(requests)) {
        for (Path file : files) {
          Matcher name = REQUEST.matcher(file.getFileName().toString());
          if (name.matches()) {
            answer(file, name.group(1), name.group(2), light);
          }
        }
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private void answer(Path request, String family, String suffix, String light)
      throws IOException, SQLException {
    try (PreparedStatement question = database.prepareStatement(ASKED_ABOUT)) {
      question.setString(1, suffix);
      try (ResultSet row = question.executeQuery()) {
        if (!row.next()) {
          return;
        }
        InventedPatient person =
            new InventedPatient(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        boolean heavy = !row.getString(5).equals(light);
        Files.delete(request);
        put(
            family + "siquc01res_" + suffix + ".xml",
            family.equals("TKK") ? checkups(person, heavy) : history(person, heavy));
      }
    }
  }

  /** Five checkups of seventy items; one of twenty-five. */
  private String checkups(InventedPatient person, boolean heavy) {
    return heavy ? CheckupAnswer.of(person, today, 5, 70) : CheckupAnswer.of(person, today, 1, 25);
  }

  /** 3,120 lines of drugs and 500 procedures in five years; ten lines and five procedures. */
  private String history(InventedPatient person, boolean heavy) {
    return heavy
        ? HistoryAnswer.of(person, today, 130, 24, 100)
        : HistoryAnswer.of(person, today, 2, 5, 1);
  }

  private void put(String name, String content) {
    try {
      Path aside = Files.createDirectories(results.resolveSibling("bench")).resolve(name);
      Files.writeString(aside, content);
      Files.move(aside, results.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long here() throws SQLException {
    try (PreparedStatement question = database.prepareStatement(HERE);
        ResultSet row = question.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
