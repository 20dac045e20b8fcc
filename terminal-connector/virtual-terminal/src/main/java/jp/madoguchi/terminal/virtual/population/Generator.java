package jp.madoguchi.terminal.virtual.population;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Makes people up: the same person for the same seed and number, on every machine. Of a thousand
 * people about 60 were never here, 30 have a new insurer, 15 医療扶助 only, 10 医療扶助 beside an
 * insurance, 15 moved, 10 lost their insurance, 10 have a ● in the name, 5 are not found, 5 are
 * found more than once, and some few are met by each of the rarer answers; a fifth is 75 or older.
 */
final class Generator {
  private static final String[] PLACES = {"見本市", "試験市", "例示町"};
  private static final String[] TOWNS = {"本町", "緑町", "旭町", "栄町", "泉町", "港町", "桜町", "松原"};

  private final long seed;

  Generator(long seed) {
    this.seed = seed;
  }

  VirtualPerson person(int number) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    boolean male = random.nextBoolean();
    InventedNames names = InventedNames.any(random, male);
    LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_800));
    Coverage coverage = coverage(random, birth, number);
    Story story = story(random, coverage);
    if (story == Story.AID_ONLY || story == Story.AID_UNREGISTERED) {
      coverage = aid(number);
    }
    // the place first and the numbers last: the order of the chances is part of who people are
    String address =
        "架空県"
            + PLACES[random.nextInt(PLACES.length)]
            + TOWNS[random.nextInt(TOWNS.length)]
            + (1 + random.nextInt(9))
            + "－"
            + (1 + random.nextInt(30));
    if (story == Story.LOST) {
      coverage = coverage.lostOn(LocalDate.of(2026, 1 + random.nextInt(10), 1), "03");
    } else if (story == Story.DECEASED) {
      coverage = coverage.lostOn(LocalDate.of(2026, 1 + number % 10, 15), "01");
    }
    return new VirtualPerson(
        number,
        story,
        story == Story.MASKED_NAME ? names.masked().kanji() : names.kanji(),
        names.kana(),
        story == Story.OTHER_NAME ? names.kanji().replaceFirst("^[^　]+", "通名") : null,
        birth,
        male ? "1" : "2",
        "000-" + PatientNumbers.padded(random.nextInt(10_000), 4),
        story == Story.ADDRESS_HIDDEN ? null : address,
        coverage,
        story == Story.INSURANCE_AND_AID ? beneficiary(number) : null,
        limit(random, coverage),
        false,
        onFile(random, story, names, address, coverage, number));
  }

  private static Coverage coverage(SplittableRandom random, LocalDate birth, int number) {
    LocalDate seventyFive = birth.plusYears(75);
    boolean lateElderly = seventyFive.isBefore(LocalDate.of(2026, 11, 1));
    boolean seventy = birth.plusYears(70).isBefore(LocalDate.of(2026, 10, 1));
    boolean preschool = birth.isAfter(LocalDate.of(2020, 4, 1));
    boolean child = birth.isAfter(LocalDate.of(2006, 4, 1));
    String share =
        lateElderly
            ? random.nextInt(5) == 0 ? "020" : "010"
            : preschool || seventy && random.nextInt(6) > 0 ? "020" : "030";
    if (lateElderly) {
      String filed = Insurers.withCheckDigit(Integer.toString(1_000_000 + number));
      return new Coverage(
          "01", Insurers.LATE_ELDERLY, null, filed, null, "1", share, seventyFive, null, null);
    }
    String insurer = Insurers.OF_WORKING_AGE.get(random.nextInt(Insurers.OF_WORKING_AGE.size()));
    boolean family = child || random.nextInt(3) == 0;
    LocalDate from = birth.plusYears(random.nextInt(20));
    return new Coverage(
        "01",
        insurer,
        insurer.length() == 6 ? "見本" + (1 + random.nextInt(60)) : symbol(random),
        Integer.toString(100_000 + number),
        family ? "0" + (1 + random.nextInt(4)) : "00",
        family ? "2" : "1",
        share,
        from.isAfter(LocalDate.of(2026, 4, 1)) ? birth : from,
        null,
        null);
  }

  private static String symbol(SplittableRandom random) {
    return Integer.toString(10 + random.nextInt(9_990));
  }

  private static Story story(SplittableRandom random, Coverage coverage) {
    int chance = random.nextInt(1000);
    if (chance < 50) {
      return seldom(chance, coverage);
    } else if (chance < 860) {
      return coverage.lateElderly() ? Story.LATE_ELDERLY : Story.ORDINARY;
    } else if (chance < 920) {
      return Story.FIRST_VISIT;
    } else if (chance < 950) {
      return coverage.lateElderly() ? Story.LATE_ELDERLY : Story.NEW_INSURER;
    } else if (chance < 965) {
      return Story.MOVED;
    } else if (chance < 975) {
      return Story.LOST;
    } else if (chance < 980) {
      return Story.NOT_FOUND;
    } else if (chance < 990) {
      return Story.MASKED_NAME;
    }
    return "020".equals(coverage.share()) ? Story.RATIO_CHANGED : Story.ORDINARY;
  }

  private static Story seldom(int chance, Coverage coverage) {
    if (chance < 15) {
      return Story.AID_ONLY;
    } else if (chance < 25) {
      // who has 医療扶助 leaves 後期高齢者医療
      return coverage.lateElderly() ? Story.AID_ONLY : Story.INSURANCE_AND_AID;
    } else if (chance < 28) {
      return Story.AID_UNREGISTERED;
    } else if (chance < 33) {
      return Story.MULTIPLE;
    } else if (chance < 37) {
      return Story.OTHER_NAME;
    } else if (chance < 41) {
      return Story.ADDRESS_HIDDEN;
    } else if (chance < 44) {
      return Story.WITH_NOTE;
    } else if (chance < 47) {
      return Story.DECEASED;
    }
    return Story.PERSON_ERROR;
  }

  /** 医療扶助 without an insurance: two offices, so that two million people have numbers. */
  private static Coverage aid(int number) {
    String office = number < 1_000_000 ? Insurers.WELFARE_OFFICE : Insurers.OTHER_WELFARE_OFFICE;
    LocalDate from = LocalDate.of(2018, 4, 1).plusMonths(number % 90);
    return new Coverage(
        "A1", office, null, beneficiary(number), null, "1", "000", from, null, null);
  }

  /** 受給者番号: seven digits, the last of them the check digit. */
  private static String beneficiary(int number) {
    return Insurers.withCheckDigit(PatientNumbers.padded(number % 1_000_000, 6));
  }

  private static String limit(SplittableRandom random, Coverage coverage) {
    int chance = random.nextInt(10);
    if (coverage.card().equals("A1")) {
      return null;
    } else if (coverage.lateElderly()) {
      return chance < 4 ? "B10" : chance < 6 ? "B05" : null;
    }
    return chance < 2 ? "A03" : chance == 2 ? "A04" : null;
  }

  private static VirtualPerson.RegisterEntry onFile(
      SplittableRandom random,
      Story story,
      InventedNames names,
      String address,
      Coverage coverage,
      int number) {
    if (story == Story.FIRST_VISIT) {
      return null;
    }
    Coverage filed =
        switch (story) {
          case NEW_INSURER ->
              new Coverage(
                  "01",
                  Insurers.ASSOCIATION,
                  "9909" + (1000 + random.nextInt(9000)),
                  Integer.toString(700_000 + number),
                  "00",
                  coverage.family(),
                  coverage.share(),
                  LocalDate.of(2015, 4, 1),
                  LocalDate.of(2026, 10, 1),
                  "03");
          case RATIO_CHANGED ->
              new Coverage(
                  coverage.card(),
                  coverage.insurerNumber(),
                  coverage.symbol(),
                  coverage.number(),
                  coverage.branch(),
                  coverage.family(),
                  "030",
                  coverage.from(),
                  null,
                  null);
          case LOST, DECEASED ->
              new Coverage(
                  coverage.card(),
                  coverage.insurerNumber(),
                  coverage.symbol(),
                  coverage.number(),
                  coverage.branch(),
                  coverage.family(),
                  coverage.share(),
                  coverage.from(),
                  null,
                  null);
          default -> coverage;
        };
    return new VirtualPerson.RegisterEntry(
        PatientNumbers.of(number),
        names.kanji(),
        names.kana(),
        story == Story.MOVED ? "架空県見本市旧町" + (1 + random.nextInt(99)) : address,
        filed);
  }
}
