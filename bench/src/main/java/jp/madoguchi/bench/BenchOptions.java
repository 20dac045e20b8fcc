package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure.
 *
 * @param clients browsers on the push channel, the real one among them
 * @param readers 顔認証付きカードリーダー that results come from, at most 255
 * @param perMinute results a minute, of all readers together
 * @param minutes how long results come
 * @param drop how a result file gets its final name
 * @param database of the latency and page parts; starts are measured with H2, as the demo's are
 * @param starts measured starts, each cold and warm
 * @param rounds of the page comparison, and of the card's
 * @param parts what is measured
 * @param brief whether fewer and shorter repetitions are enough
 * @param jvm further options of the server's JVM
 */
record BenchOptions(
    int clients,
    int readers,
    int perMinute,
    int minutes,
    Drop drop,
    Database database,
    int starts,
    int rounds,
    Set<MeasuredPart> parts,
    boolean brief,
    List<String> jvm) {

  enum Drop {
    /** Written under another name, then renamed. */
    RENAME,
    /** Written under its final name, then closed. */
    WRITE
  }

  enum Database {
    POSTGRESQL,
    H2
  }

  enum MeasuredPart {
    LATENCY,
    PAGES,
    /** 受付ボード of a long day in a real browser (PostgreSQL alone). */
    BOARD,
    START,
    MESSAGES,
    CARD,
    /** 一括照会, the reception beside it. */
    BULK,
    /** A whole hospital's register, taken over. */
    REGISTER,
    /** 患者照合: who is found for answers that are written otherwise. */
    MATCHING,
    /** Ten million audit records and three years of receptions. */
    YEARS,
    /** What auditors ask of the same ten million records: the part of {@link #YEARS} alone. */
    AUDIT,
    /** Log-ins with and without a second factor, and pages that close. */
    ACCESS,
    /** 医療情報閲覧 of a heavy patient, 150 who read, and the check of a drug to be ordered. */
    CLINICAL
  }

  /** Six in a hundred are not insured and so not asked about: at least 60,000 are. */
  private static final int BULK_PERSONS = 64_000;

  private static final int FEW_BULK_PERSONS = 6_000;

  /** Persons on file; the insured of them are in the bulk result. */
  int bulkPersons() {
    return brief ? FEW_BULK_PERSONS : BULK_PERSONS;
  }

  private static final BenchOptions USUAL =
      new BenchOptions(
          60,
          32,
          40,
          5,
          Drop.RENAME,
          Database.POSTGRESQL,
          3,
          60,
          EnumSet.allOf(MeasuredPart.class),
          false,
          List.of());

  static BenchOptions of(String... arguments) {
    BenchOptions options = USUAL;
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (name.equals("--quick")) {
        options = options.quick();
      } else if (i + 1 < arguments.length) {
        options = options.with(name, arguments[++i]);
      } else {
        throw new IllegalArgumentException(name + ": unknown, or needs a value");
      }
    }
    return options;
  }

  private BenchOptions quick() {
    return new BenchOptions(
        clients, readers, perMinute, 1, drop, database, 1, Math.min(rounds, 20), parts, true, jvm);
  }

  private BenchOptions with(String name, String value) {
    int number = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : -1;
    return switch (name) {
      case "--clients" -> copy(between(name, number, 1, 500), readers, perMinute, minutes);
      case "--readers" -> copy(clients, between(name, number, 1, 255), perMinute, minutes);
      case "--per-minute" -> copy(clients, readers, between(name, number, 1, 6000), minutes);
      case "--minutes" -> copy(clients, readers, perMinute, between(name, number, 1, 600));
      case "--drop" -> copy(Drop.valueOf(upper(value)), database, parts, jvm);
      case "--database" -> copy(drop, Database.valueOf(upper(value)), parts, jvm);
      case "--only" -> copy(drop, database, parts(value), jvm);
      case "--jvm" -> copy(drop, database, parts, and(jvm, value));
      case "--starts" -> counted(between(name, number, 1, 100), rounds);
      case "--rounds" -> counted(starts, between(name, number, 1, 10_000));
      default -> throw new IllegalArgumentException(name + " is no option");
    };
  }

  private BenchOptions copy(int clients, int readers, int perMinute, int minutes) {
    return new BenchOptions(
        clients, readers, perMinute, minutes, drop, database, starts, rounds, parts, brief, jvm);
  }

  private BenchOptions copy(
      Drop drop, Database database, Set<MeasuredPart> parts, List<String> jvm) {
    return new BenchOptions(
        clients, readers, perMinute, minutes, drop, database, starts, rounds, parts, brief, jvm);
  }

  private BenchOptions counted(int starts, int rounds) {
    return new BenchOptions(
        clients, readers, perMinute, minutes, drop, database, starts, rounds, parts, brief, jvm);
  }

  private static int between(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(name + " needs a number from " + least + " to " + most);
    }
    return number;
  }

  private static Set<MeasuredPart> parts(String value) {
    Set<MeasuredPart> parts = EnumSet.noneOf(MeasuredPart.class);
    for (String one : value.split(",")) {
      parts.add(MeasuredPart.valueOf(upper(one)));
    }
    return parts;
  }

  private static List<String> and(List<String> list, String one) {
    List<String> more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
