package jp.madoguchi.terminal.virtual.answers;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkFilter;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.LimitChange;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.virtual.population.Story;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * What a bulk result says of one person. Who is treated at home or online, and since when, the
 * virtual centre decides by the person's number: every 20th and every 30th patient on file.
 */
public final class BulkPersonAnswers {
  /** How long a consent to 訪問診療等 or オンライン診療等 lasts is not public; this is our centre's choice. */
  static final Duration CONSENT = Duration.ofDays(30);

  private static final int AT_HOME = 20;
  private static final int ONLINE = 30;

  private final VirtualPopulation population;
  private final Memory memory;
  private final QualificationAnswers qualification;

  public BulkPersonAnswers(
      VirtualPopulation population, Memory memory, QualificationAnswers qualification) {
    this.population = population;
    this.memory = memory;
    this.qualification = qualification;
  }

  /** 一括照会: whether the numbers asked for are valid, with a reduced entry when they are. */
  public BulkConfirmUnit byNumber(QualificationSearch search) {
    List<VirtualPerson> found = qualification.found(search);
    if (found.size() != 1) {
      QualificationValidity validity =
          found.isEmpty() ? QualificationValidity.NONE : QualificationValidity.MULTIPLE;
      return unit(search, validity, List.of(), List.of());
    }
    VirtualPerson person = found.get(0);
    QualificationValidity validity =
        QualificationAnswers.validity(
            person, QualificationAnswers.asksByFormerNumber(person, search));
    if (validity == null || person.story() == Story.SYSTEM_ERROR) {
      return error(search);
    } else if (!QualificationAnswers.hasEntries(validity)) {
      return unit(search, validity, List.of(), List.of());
    }
    QualificationEntry entry =
        Entries.withoutTicket(person, qualification.today())
            .set("LimitApplicationCertificateChanged", limitChange(person))
            .build();
    return unit(search, validity, List.of(entry), references(person, 1));
  }

  /**
   * The people of 医療扶助 委託先 (tic) or of 同意済資格情報 (hvq, onq).
   *
   * @param filter what was asked for; null asks for everybody
   */
  public Stream<VirtualPerson> people(MessageFamily family, BulkFilter filter) {
    return IntStream.rangeClosed(1, population.size())
        .mapToObj(population::person)
        .filter(person -> person.onFile() != null && belongs(family, filter, person));
  }

  /** One of {@link #people}, with everything that the centre tells of them. */
  public BulkConfirmUnit collected(MessageFamily family, VirtualPerson person) {
    QualificationValidity validity = QualificationAnswers.validity(person, false);
    if (validity == null) {
      return error(null);
    } else if (!QualificationAnswers.hasEntries(validity)) {
      return unit(null, validity, List.of(), List.of());
    }
    LocalDate today = qualification.today();
    Draft<QualificationEntry> entry = Entries.of(person, today);
    Entries.limit(entry, person, today);
    if (family != MessageFamily.OQSmutic) {
      Visit visit =
          new Visit(
              EnumSet.of(ConsentElement.YZK, ConsentElement.SRJ, ConsentElement.TKK), CONSENT);
      Entries.consents(entry, person, visit, qualification.now());
      qualification.remember(person, visit);
    }
    List<QualificationEntry> entries = new ArrayList<>(List.of(entry.build()));
    if (person.aidNumber() != null) {
      entries.add(Entries.aid(person, today));
    }
    return unit(null, validity, entries, references(person, entries.size()));
  }

  private boolean belongs(MessageFamily family, BulkFilter filter, VirtualPerson person) {
    return switch (family) {
      case OQSmutic -> person.aidNumber() != null || "A1".equals(person.coverage().card());
      case OQSmuhvq -> person.number() % AT_HOME == 0 && agreed(filter, person);
      case OQSmuonq -> person.number() % ONLINE == 0 && agreed(filter, person);
      default -> false;
    };
  }

  /** Consents were given on each of the last fourteen days, and visits are on the same days. */
  private boolean agreed(BulkFilter filter, VirtualPerson person) {
    if (filter == null) {
      return true;
    }
    LocalDate day = qualification.today().minusDays(person.number() / 10 % 14);
    return within(filter.consentDateFrom(), day, filter.consentDateTo())
        && within(filter.examinationDateFrom(), day, filter.examinationDateTo());
  }

  private static boolean within(MessageDate from, LocalDate day, MessageDate to) {
    return (from == null || from.date().map(first -> !day.isBefore(first)).orElse(true))
        && (to == null || to.date().map(last -> !day.isAfter(last)).orElse(true));
  }

  private static LimitChange limitChange(VirtualPerson person) {
    return person.limit() != null && person.number() % 10 == 0
        ? LimitChange.CHANGED_OR_UNKNOWN
        : LimitChange.UNCHANGED;
  }

  /** The n-th 照会番号 belongs to the n-th entry: both are of the same person here. */
  private List<String> references(VirtualPerson person, int entries) {
    return memory
        .reference(person.number())
        .map(number -> List.copyOf(Collections.nCopies(entries, number)))
        .orElse(List.of());
  }

  private static BulkConfirmUnit unit(
      QualificationSearch echo,
      QualificationValidity validity,
      List<QualificationEntry> entries,
      List<String> references) {
    return new BulkConfirmUnit(
        echo, ProcessingResultStatus.NORMAL, null, null, validity, entries, references, List.of());
  }

  private static BulkConfirmUnit error(QualificationSearch echo) {
    return new BulkConfirmUnit(
        echo,
        ProcessingResultStatus.ERROR,
        QualificationAnswers.NO_PUBLIC_CODE,
        "（試験用）この方の資格情報を処理できませんでした",
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
