package jp.madoguchi.acceptance.morning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.acceptance.morning.BulkAwaited.Sort;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * What became of the streamed bulk results and of every person in them.
 *
 * @param text the numbers, for people
 * @param wrong one sentence for everything that is not as it must be
 */
record BulkCrashVerdict(String text, List<String> wrong) {
  private static final String HALF_STORED =
      "select count(*) from bulk_inquiry"
          + " where state = 'FETCHED' and stored > 0 and stored < result_persons";
  private static final String ROWS =
      "select place, person_key, patient_number, shown_name, validity, result_message, diff_class,"
          + " state from bulk_person where inquiry_id = ? order by place, id";
  private static final int COLUMNS = 8;

  /** Results some of whose persons are stored and some not. */
  static long halfStored(ServerUnderTest server) {
    return Database.of(server).count(HALF_STORED);
  }

  /** Results stored to their end. */
  static long results(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from bulk_answer where outcome = 'RESULT'");
  }

  /** A person's row as stored. */
  private record Row(
      String key,
      String patient,
      String name,
      String validity,
      String words,
      String difference,
      String state,
      String facts) {}

  /**
   * @param files the inquiry by the name of each file that was put there
   * @param archive how often each file name is in the archive
   */
  static BulkCrashVerdict of(
      ServerUnderTest server,
      Map<String, BulkAwaited> files,
      Map<String, Integer> archive,
      long halfStoredWhenKilled) {
    List<String> wrong = new ArrayList<>();
    Collection<BulkAwaited> results = new HashSet<>(files.values());
    long people = 0;
    long rows = 0;
    for (BulkAwaited one : results) {
      long came = files.values().stream().filter(one::equals).count();
      wrong.addAll(ends(Database.of(server), one, came));
      List<Row> stored = rows(server, one);
      wrong.addAll(people(one, stored));
      people += one.people().size();
      rows += stored.size();
    }
    for (String name : files.keySet()) {
      if (archive.getOrDefault(name, 0) != 1) {
        wrong.add("archived " + archive.getOrDefault(name, 0) + " times: " + name);
      }
    }
    long zips = files.keySet().stream().filter(name -> name.endsWith(".zip")).count();
    String text =
        """
          bulk results       %d of %d persons in %d files, %d of them zips; %d the same once more
          persons' rows      %d; kills that met a half-stored result %d
          wrong in bulk      %d %s"""
            .formatted(
                results.size(),
                people,
                files.size(),
                zips,
                files.size() - results.size(),
                rows,
                halfStoredWhenKilled,
                wrong.size(),
                wrong.stream().limit(5).toList());
    return new BulkCrashVerdict(text, wrong);
  }

  /** The result is taken once, told once in the audit ledger, and nothing waits for it any more. */
  private static List<String> ends(Database database, BulkAwaited one, long came) {
    List<String> wrong = new ArrayList<>();
    String answers = "select count(*) from bulk_answer where outcome = ? and inquiry_id = ?";
    long taken = database.count(answers, "RESULT", one.inquiry());
    long again = database.count(answers, "AGAIN", one.inquiry());
    String state = database.value("select state from bulk_inquiry where id = ?", one.inquiry());
    long records =
        database.count(
            "select count(*) from audit_record where action = 'RECEIVE_BULK' and request = ?",
            one.number());
    long stored = database.count("select stored from bulk_inquiry where id = ?", one.inquiry());
    if (taken != 1 || again != came - 1) {
      wrong.add("taken " + taken + " times, " + again + " times once more: " + one);
    }
    if (!"DIFFED".equals(state) || stored != one.people().size()) {
      wrong.add("is " + state + " with " + stored + " persons: " + one);
    }
    if (records != 1) {
      wrong.add(records + " audit records: " + one);
    }
    return wrong;
  }

  private static List<Row> rows(ServerUnderTest server, BulkAwaited one) {
    List<String> values = Database.of(server).values(ROWS, one.inquiry());
    List<String> facts =
        ReadableRows.of(Database.of(server))
            .values(
                "bulk_person",
                "encrypted_answer",
                "r.id",
                "facts",
                "bulk_person r where r.inquiry_id = ? order by r.place, r.id",
                one.inquiry());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i += COLUMNS) {
      List<String> row = values.subList(i, i + COLUMNS);
      rows.add(
          new Row(
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.get(5),
              row.get(6),
              row.get(7),
              facts.get(i / COLUMNS) == null ? "" : facts.get(i / COLUMNS)));
    }
    return rows;
  }

  /** Every person has one row, with that person's data; nobody else has one. */
  private static List<String> people(BulkAwaited one, List<Row> rows) {
    List<String> wrong = new ArrayList<>();
    Map<String, Row> byKey = new HashMap<>();
    Map<String, Integer> said = new HashMap<>();
    for (Row row : rows) {
      byKey.put(row.key(), row);
      said.merge(String.valueOf(row.words()), 1, Integer::sum);
    }
    Set<String> strangers = new HashSet<>(byKey.keySet());
    for (int place = 1; place <= one.people().size(); place++) {
      Row row = byKey.get(one.key(place));
      strangers.remove(one.key(place));
      int times = said.getOrDefault(one.words(place), 0);
      if (row == null || times == 0) {
        wrong.add("lost: person " + place + " of " + one);
      } else if (times > 1) {
        wrong.add("stored " + times + " times: person " + place + " of " + one);
      } else if (!isOf(row, one, place)) {
        wrong.add("not with the person's own data: person " + place + " of " + one);
      }
    }
    if (!strangers.isEmpty()) {
      wrong.add(strangers.size() + " rows of nobody: " + one);
    }
    return wrong;
  }

  private static boolean isOf(Row row, BulkAwaited one, int place) {
    Insured person = one.person(place);
    Sort sort = one.sort(place);
    String number = "\"number\":\"" + one.cardNumber(place) + "\"";
    return one.words(place).equals(row.words())
        && person.patient().equals(row.patient())
        && person.name().equals(row.name())
        && sort.validity.equals(row.validity())
        && sort.difference.equals(row.difference())
        && sort.state.equals(row.state())
        // what cannot be taken over is not kept
        && (sort != Sort.OTHER_NUMBER || row.facts().contains(number));
  }
}
