package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffFileLine;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.RemoteDecision;
import jp.madoguchi.audit.RemoteLogColumn;
import jp.madoguchi.audit.RemoteLogFault;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteVerdict;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.checkup.Criterion.CriterionKind;
import jp.madoguchi.checkup.CriterionAnswer;
import jp.madoguchi.checkup.GuidanceLevel;
import jp.madoguchi.checkup.MetabolicJudgement;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.clinical.CheckupTrend.TrendSubject;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.DisasterState;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.OpeningReason;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.facility.CheckArea;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.KnownSetting;
import jp.madoguchi.facility.KnownSettings;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanState;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medicine.MedicineChange;
import jp.madoguchi.medicine.MedicineColumn;
import jp.madoguchi.medicine.MedicineDirection;
import jp.madoguchi.medicine.MedicineFault;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineRefusal;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.UncheckedMedicine;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.RegisterColumn;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramState;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.CertificateState;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.IdentitySituation;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.setup.SetupRefusal;
import jp.madoguchi.task.TaskEnd;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.web.setup.SetupStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page speaks both languages whole; nothing on it is a key. */
class BundlesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final String NO_TEXT = "write their texts in both bundles";
  private static final Path RULES = Path.of("../ejb-module/src/main/java");

  /** {@code msg['key']} and {@code words.say('key'} of the pages. */
  private static final Pattern IN_PAGES =
      Pattern.compile("(?:msg\\[|words\\.say\\()'([A-Za-z][A-Za-z0-9_.]+)'(?!\\.concat)");

  /** Literals of Java sources that are keys by their first word. */
  private static final Pattern IN_JAVA =
      Pattern.compile(
          "\"((?:rec|input|card|cons|fault|diff|dv|bulk(?!\\.[a-z]*(?:Per|quiet|wait|attempts|answer|sending|pause|retention|warning))|takeover|answer|steps|number|faults|tasks|session(?!\\.hours))"
              + "\\.[A-Za-z_.]*[A-Za-z_])\"");

  /** Any word, where it is said or a refusal is made of it. */
  private static final Pattern SAID_IN_JAVA =
      Pattern.compile("(?:\\bsay|Refused)\\(\\s*\"([A-Za-z][A-Za-z0-9_]*\\.[A-Za-z0-9_.-]+)\"");

  /** A number and a word in the plural, next to it or with one word between. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\{\\d\\} (?!(?:is|has|was|at|works)\\b)(?:[a-z-]+ )?(?!(?:is|has|this)\\b)[a-z-]+s\\b(?!\\|)");

  /** A single one has a text of its own, or does not come here. */
  private static final Set<String> ALWAYS_SEVERAL = Set.of("medical.left.days");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    Set<String> japanese = keys("messages.properties");
    Set<String> english = keys("messages_en.properties");
    assertEquals(Set.of(), without(japanese, english), "messages_en.properties lacks them");
    assertEquals(Set.of(), without(english, japanese), "messages.properties lacks them");
  }

  /** Of two texts for one key the earlier one would be there to be read and never be shown. */
  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void aKeyHasOneText(String name) {
    List<String> twice = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    read(SOURCES.resolve("resources/jp/madoguchi/web").resolve(name))
        .lines()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .filter(key -> !seen.add(key))
        .forEach(twice::add);
    assertEquals(List.of(), twice, "each of these keys stands twice: delete one of its lines");
  }

  @Test
  void textsTakeTheSameArgumentsInBothLanguages() {
    Properties japanese = bundle("messages.properties");
    Properties english = bundle("messages_en.properties");
    for (String key : japanese.stringPropertyNames()) {
      // what is missing there is told by bothLanguagesHaveTheSameKeys
      String other = english.getProperty(key, japanese.getProperty(key));
      assertEquals(arguments(japanese.getProperty(key)), arguments(other), key);
    }
  }

  /** "1 inquiries wait" is no English: after a number the word is chosen. */
  @Test
  void aNumberIsFollowedByAsManyAsItSays() {
    Properties english = bundle("messages_en.properties");
    List<String> wrong = new ArrayList<>();
    for (String key : english.stringPropertyNames()) {
      Matcher counted = COUNTED.matcher(english.getProperty(key));
      if (!ALWAYS_SEVERAL.contains(key) && counted.find()) {
        wrong.add(key + ": " + counted.group());
      }
    }
    assertEquals(List.of(), wrong, "let the number choose: {0} {0,choice,0#files|1#file|1<files}");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 inquiry waits for somebody",
    "0, 0 inquiries wait for somebody",
    "21, 21 inquiries wait for somebody"
  })
  void oneIsOneAsNumberAndAsText(int number, String said) {
    assertEquals(said, BundleTexts.say(Locale.ENGLISH, "bulk.question", number));
    assertEquals(said, BundleTexts.say(Locale.ENGLISH, "bulk.question", "" + number));
  }

  @Test
  void everyKeyOfAPageHasAText() {
    assertEquals(Set.of(), missing(SOURCES.resolve("webapp"), ".xhtml", IN_PAGES), NO_TEXT);
  }

  @Test
  void everyKeyThatTheRulesSayHasAText() {
    assertEquals(Set.of(), missing(RULES, ".java", IN_JAVA), NO_TEXT);
    assertEquals(Set.of(), missing(RULES, ".java", SAID_IN_JAVA), NO_TEXT);
  }

  @Test
  void everyKeyThatThePagesBeansSayHasAText() {
    assertEquals(Set.of(), missing(SOURCES.resolve("java"), ".java", IN_JAVA), NO_TEXT);
    assertEquals(Set.of(), missing(SOURCES.resolve("java"), ".java", SAID_IN_JAVA), NO_TEXT);
  }

  static Stream<Enum<?>> constants() {
    return Stream.<Enum<?>[]>of(
            Role.values(),
            SessionState.values(),
            SessionMethod.values(),
            IdentityMethod.values(),
            ResultScreen.values(),
            TrendSubject.values(),
            ReadingGroup.values(),
            ResultMark.values(),
            MedicationSource.values(),
            AdministrationRoute.values(),
            KeyBasis.values(),
            MedicationMark.values(),
            MetabolicJudgement.values(),
            GuidanceLevel.values(),
            CriterionKind.values(),
            CriterionAnswer.values(),
            ConsentKind.values(),
            ConsentState.values(),
            WithdrawalReason.values(),
            UndoReason.values(),
            SamePersonReason.values(),
            AuditAction.values(),
            ReviewKind.values(),
            CareStanding.values(),
            ChargeSource.values(),
            ReviewRefusal.values(),
            RemoteOrigin.values(),
            RemoteVerdict.values(),
            RemoteDecision.values(),
            RemoteLogColumn.values(),
            RemoteLogFault.values(),
            WorkPlanState.values(),
            WorkPlanRefusal.values(),
            ExtraordinaryGround.values(),
            OpeningReason.values(),
            IdentityBasis.values(),
            DisasterState.values(),
            ContingencyRefusal.values(),
            OrderRefusal.values(),
            MedicineTable.values(),
            MedicineColumn.values(),
            MedicineFault.values(),
            MedicineRefusal.values(),
            MedicineChange.MedicineChangeKind.values(),
            MedicineDirection.values(),
            MedicineMatch.values(),
            UncheckedMedicine.UncheckedReason.values(),
            StaffJob.values(),
            StaffColumn.values(),
            StaffFileFault.values(),
            StaffFileLine.StaffFileEffect.values(),
            LicenceKind.values(),
            StaffItem.values(),
            StaffFinding.values(),
            StaffRefusal.values(),
            FactorKind.values(),
            FactorRefusal.values(),
            SetupRefusal.values(),
            SetupStep.values(),
            CheckArea.values(),
            CheckKind.values(),
            ProgramRefusal.values(),
            ProgramState.values(),
            PasswordFault.values(),
            PasswordHome.values(),
            Employment.EmploymentState.values(),
            BoardFilter.Show.values(),
            PartTile.BoardPart.values(),
            ReaderTile.ReaderTileState.values(),
            ReaderIncident.values(),
            RestartStep.values(),
            RestartDay.RestartState.values(),
            BulkState.values(),
            BulkKind.values(),
            BulkPopulation.values(),
            DifferenceClass.values(),
            RowState.values(),
            ImportFault.values(),
            RegisterColumn.values(),
            DifferingPart.values(),
            TaskKind.values(),
            TaskEnd.values(),
            FieldComparison.FieldVerdict.values(),
            FieldComparison.Choice.values(),
            NumberInquiry.PresentedDocument.values(),
            ReceptionDesk.VisualReason.values(),
            DifferenceReason.values(),
            MatchReason.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("constants")
  void everyWordOfAStateIsThere(Enum<?> constant) {
    assertTrue(BundleTexts.has(Locale.JAPANESE, Words.keyOf(constant)), Words.keyOf(constant));
  }

  @Test
  void everySettingHasItsWordAndItsUnit() {
    for (KnownSetting setting : KnownSettings.all()) {
      String unit = "setting.unit." + setting.unit();
      assertTrue(
          setting.many() || BundleTexts.has(Locale.JAPANESE, "setting." + setting.key()),
          setting.key());
      assertTrue(BundleTexts.has(Locale.JAPANESE, unit), unit);
    }
  }

  @Test
  void everyComparedFieldHasItsLabel() {
    for (ComparedField field : ComparedField.values()) {
      assertTrue(BundleTexts.has(Locale.JAPANESE, "field." + field), field.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFamilyOfMessagesHasItsWord(MessageFamily family) {
    assertTrue(BundleTexts.has(Locale.JAPANESE, "exchange.family." + family.name()), family.name());
  }

  @ParameterizedTest
  @EnumSource
  void everyPartOfTheExchangeHasItsWord(TerminalPart part) {
    assertTrue(BundleTexts.has(Locale.JAPANESE, "exchange.part." + part.name()), part.name());
  }

  /** Their names are for operations; a page says what a timer does. */
  @Test
  void everyPeriodicWorkHasItsWord() throws IOException {
    Pattern name = Pattern.compile("String name\\(\\) \\{\\s+return \"([a-z-]+)\";");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("../ejb-module/src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher named = name.matcher(text);
        if (text.contains(" implements PeriodicWork") && named.find()) {
          names.add(named.group(1));
        }
      }
    }
    assertTrue(names.contains("audit-seal"), names.toString());
    for (String one : names) {
      assertTrue(has("timer." + one), one);
    }
  }

  @Test
  void everyResultHasItsAnswer() {
    for (ResultScreen screen : ResultScreen.values()) {
      assertTrue(BundleTexts.has(Locale.JAPANESE, "answer." + screen), screen.name());
    }
  }

  /** In full and short, for the page and for the row. */
  @ParameterizedTest
  @EnumSource
  void everySentenceOfTheRulesHasItsWords(DeskSentence sentence) {
    assertTrue(has(SentenceKeys.of(sentence)), sentence.name());
    assertTrue(has(SentenceKeys.of(sentence) + ".short"), sentence.name());
  }

  @ParameterizedTest
  @EnumSource
  void everyNoticeOfACardHasItsWords(CardNotice notice) {
    assertTrue(has(SentenceKeys.of(notice)), notice.name());
  }

  /** What, where and what next: more than a word, in both languages. */
  @ParameterizedTest
  @EnumSource(CardOutcome.class)
  void everyOutcomeOfACardIsASentenceForTheClerk(CardOutcome outcome) {
    for (String bundle : List.of("messages.properties", "messages_en.properties")) {
      String text = bundle(bundle).getProperty("card." + outcome);
      assertNotNull(text, "card." + outcome + " in " + bundle);
      assertTrue(text.split("[。.:;]").length >= 2, text + " does not say what next");
    }
  }

  @Test
  void everyStateOfACertificateAndEveryWayThatIsNotOfferedSaysWhy() {
    for (CertificateState state : CertificateState.values()) {
      assertTrue(has(SentenceKeys.of(state.notice())), state.name());
    }
    for (IdentitySituation situation : IdentitySituation.values()) {
      assertTrue(
          has(SentenceKeys.of(situation.noPin())) && has(SentenceKeys.of(situation.noVisual())),
          situation.name());
    }
  }

  private static boolean has(String keyOrNull) {
    return keyOrNull == null || BundleTexts.has(Locale.JAPANESE, keyOrNull);
  }

  /** Workflow rules 7.3: the words are facts, brackets full width. */
  @ParameterizedTest
  @CsvSource({
    "ResultScreen.VALID_SAME, 有効",
    "ResultScreen.VALID_DIFFERENT, 有効",
    "ResultScreen.INVALID, 無効",
    "ResultScreen.INVALID_NEW_EXISTS, 無効（新しい資格あり）",
    "ResultScreen.NOT_FOUND, 該当資格なし",
    "ResultScreen.MULTIPLE, 複数該当",
    "ResultScreen.VALID_UNREGISTERED, 有効（未登録）",
    "ResultScreen.SYSTEM_ERROR, 異常終了",
    "ConsentState.GIVEN, 同意あり",
    "ConsentState.REFUSED, 同意なし",
    "ConsentState.EXPIRED, 同意有効期限切れ",
    "ConsentState.UNOBTAINABLE, 同意取得困難",
    "SessionState.REVIEW, 取込確認",
    "SessionState.FAILED, 確認不可",
    "SessionState.OFFLINE, 通信不可",
  })
  void statusWordsAreThoseOfTheRules(String key, String word) {
    assertEquals(word, BundleTexts.say(Locale.JAPANESE, key));
  }

  /** Without a bundle of its own Japanese would fall back to the server's language. */
  @Test
  void aJapanesePageStaysJapaneseOnAnEnglishServer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      java.util.ResourceBundle.clearCache(BundleTexts.class.getClassLoader());
      assertEquals("取込済", BundleTexts.say(Locale.JAPANESE, "SessionState.IMPORTED"));
    } finally {
      Locale.setDefault(before);
      java.util.ResourceBundle.clearCache(BundleTexts.class.getClassLoader());
    }
  }

  private static Set<String> missing(Path folder, String ending, Pattern pattern) {
    Set<String> there = keys("messages.properties");
    Set<String> missing = new TreeSet<>();
    for (Path file : files(folder, ending)) {
      Matcher matcher = pattern.matcher(read(file));
      while (matcher.find()) {
        String key = matcher.group(1);
        boolean beginningOfKeys = key.endsWith(".");
        if (!beginningOfKeys && !there.contains(key)) {
          missing.add(key + " in " + file.getFileName());
        }
      }
    }
    return missing;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static Set<String> keys(String name) {
    return new TreeSet<>(bundle(name).stringPropertyNames());
  }

  private static Properties bundle(String name) {
    Properties properties = new Properties();
    Path file = SOURCES.resolve("resources/jp/madoguchi/web").resolve(name);
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static List<String> arguments(String text) {
    new MessageFormat(text);
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found.stream().distinct().sorted().toList();
  }
}
