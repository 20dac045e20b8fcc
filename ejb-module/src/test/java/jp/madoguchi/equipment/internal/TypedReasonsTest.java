package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** V8: what earlier releases wrote as keys of the message bundle has its type. */
class TypedReasonsTest {
  private static final String ROW =
      """
      insert into reception_session (id, version, business_day, state, method, identity_method,
        eligibility_only, opened_at, changed_at, foreign_answer, screen, headline_key, differences,
        attention, board_rank, board_order, card_left, card_left_ever, card_present,
        address_withheld, deceased, search_text)
      values (%d, 1, date '2026-11-24', '%s', 'FACE_READER', 'AT_READER', false,
        timestamp with time zone '2026-11-24 09:15:30+09:00',
        timestamp with time zone '2026-11-24 09:15:30+09:00', %s, '%s', '%s', 0, false, 1, 1,
        false, false, false, false, false, '')
      """;

  @OnBothDatabases
  void rowsOfEarlierReleasesAreReadable(TestDatabase database) {
    String[][] table = {
      // state, foreign, screen and sentence as they were; screen, sentence and reason as they
      // become
      {
        "REVIEW",
        "false",
        "VALID_DIFFERENT",
        "rec.diff.ratio",
        "VALID_DIFFERENT",
        "SHARE_CHANGED",
        "-"
      },
      {
        "IMPORTED",
        "false",
        "VALID_SAME",
        "rec.imported.auto",
        "VALID_SAME",
        "IMPORTED_BY_ITSELF",
        "-"
      },
      {
        "FAILED",
        "false",
        "NOT_FOUND",
        "rec.none.card",
        "NOT_FOUND",
        "NOT_FOUND_BY_CARD",
        "NOT_FOUND"
      },
      {"HELD", "false", "MULTIPLE", "rec.held", "MULTIPLE", "HELD", "MULTIPLE"},
      {"OFFLINE", "false", "NO_ANSWER", "rec.no.answer", "NO_ANSWER", "NO_ANSWER", "NO_ANSWER"},
      {"OFFLINE", "false", "PENDING", "rec.offline", "PENDING", "OFFLINE", "NOT_SENT"},
      {
        "FAILED",
        "false",
        "REQUEST_REFUSED",
        "rec.refused",
        "REQUEST_REFUSED",
        "REQUEST_REFUSED",
        "REFUSED_REQUEST"
      },
      {
        "FAILED",
        "false",
        "REQUEST_REFUSED",
        "rec.unmappable",
        "REQUEST_REFUSED",
        "REQUEST_UNWRITABLE",
        "UNWRITABLE_REQUEST"
      },
      {
        "FAILED",
        "false",
        "PENDING",
        "rec.phone.expired",
        "PENDING",
        "PHONE_EXPIRED",
        "PHONE_EXPIRED"
      },
      {
        "FAILED",
        "true",
        "VALID_DIFFERENT",
        "rec.foreign",
        "VALID_DIFFERENT",
        "FOREIGN_ANSWER",
        "FOREIGN_ANSWER"
      },
      {
        "FAILED",
        "false",
        "VALID_DIFFERENT",
        "rec.valid",
        "EMPTY_ANSWER",
        "EMPTY_ANSWER",
        "EMPTY_ANSWER"
      },
      {"QUERYING", "false", "PENDING", "rec.never.written", "PENDING", "PENDING", "-"},
    };
    for (int id = 0; id < table.length; id++) {
      String[] row = table[id];
      database.sql(ROW.formatted(id, row[0], row[1], row[2], row[3]));
    }
    Arrays.stream(migration().split(";"))
        .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
        .filter(statement -> statement.startsWith("update"))
        .forEach(database::sql);
    for (int id = 0; id < table.length; id++) {
      String[] row = table[id];
      assertEquals(List.of(row[4], row[5], row[6]), stored(database, id), String.join("/", row));
    }
  }

  private static List<String> stored(TestDatabase database, int id) {
    return database.call(
        em ->
            Arrays.stream(
                    (Object[])
                        em.createNativeQuery(
                                "select screen, headline_key, coalesce(failure, '-')"
                                    + " from reception_session where id = "
                                    + id)
                            .getSingleResult())
                .map(String::valueOf)
                .toList());
  }

  private static String migration() {
    try (InputStream in =
        TypedReasonsTest.class.getResourceAsStream("/db/migration/V8__typed_reasons.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
