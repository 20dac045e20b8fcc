package jp.madoguchi.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.terminal.messages.Sex;

/**
 * What pages say in the person's language: {@code #{words.say('rec.valid')}}, {@code
 * #{words.of(row.state)}}.
 */
@Named
@RequestScoped
public class Words {
  private static final Map<String, String> SIGNS = Map.of("Escape", "Esc", "Enter", "⏎");

  private final Language language;
  private final Clock clock;
  private Locale locale;

  /** For the container's proxy. */
  protected Words() {
    this(null, null);
  }

  @Inject
  public Words(Language language, Clock clock) {
    this.language = language;
    this.clock = clock;
  }

  /** For what is drawn without a request. */
  public static Words in(Locale locale, Clock clock) {
    var words = new Words(null, clock);
    words.locale = locale;
    return words;
  }

  public String say(String key) {
    return key == null ? "" : BundleTexts.say(locale(), key);
  }

  /** With one argument, or with all of a list. */
  public String say(String key, Object argument) {
    if (key == null) {
      return "";
    }
    return argument instanceof List<?> list
        ? BundleTexts.say(locale(), key, list.toArray())
        : BundleTexts.say(locale(), key, argument);
  }

  public String say(String key, Object first, Object second) {
    return BundleTexts.say(locale(), key, first, second);
  }

  public String say(String key, Object first, Object second, Object third) {
    return BundleTexts.say(locale(), key, first, second, third);
  }

  /** As {@link BundleTexts#arguments}. */
  public List<String> arguments(List<String> stored) {
    return BundleTexts.arguments(locale(), stored);
  }

  /** The short form {@code <key>.short} where there is one, else the text itself. */
  public String shortly(String key, List<String> arguments) {
    if (key == null) {
      return "";
    }
    String shorter = key + ".short";
    return say(BundleTexts.has(locale(), shorter) ? shorter : key, arguments);
  }

  /** The word of an enum's constant; "" for null. */
  public String of(Enum<?> constant) {
    return constant == null ? "" : BundleTexts.say(locale(), keyOf(constant));
  }

  /**
   * The key of an enum's constant: {@code SessionState.AUTH}, {@code
   * ReaderTile.ReaderTileState.IDLE}.
   */
  public static String keyOf(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return name + "." + constant.name();
  }

  /** 昭和31年11月22日(1956-11-22), or the ISO date alone in English. */
  public String date(LocalDate day) {
    if (day == null) {
      return "";
    }
    return locale() == Locale.ENGLISH ? day.toString() : Dates.both(day);
  }

  /** 昭和31年11月22日 beside a field that shows the Western date; "" in English and for null. */
  public String era(LocalDate day) {
    return day == null || locale() == Locale.ENGLISH ? "" : Dates.japanese(day);
  }

  /** 2026-11 (令和8年11月), or the ISO month alone in English. */
  public String month(YearMonth month) {
    return locale() == Locale.ENGLISH
        ? month.toString()
        : month + " (" + Dates.japanese(month.atDay(1)).replaceAll("1日$", "") + ")";
  }

  /** A birth date as far as it is known: the day as {@link #date}, else 1945年(月日不詳). */
  public String birth(BirthDate birth) {
    if (birth == null) {
      return "";
    }
    String year = String.valueOf(birth.year());
    return birth
        .whole()
        .map(this::date)
        .orElseGet(
            () ->
                birth.month() == 0
                    ? say("birth.year", year)
                    : say("birth.month", year, String.valueOf(birth.month())));
  }

  /** {@code 2026-10-03}. */
  public String day(Instant at) {
    return at == null ? "" : LocalDate.ofInstant(at, FacilityTime.ZONE).toString();
  }

  public String time(Instant at) {
    return Dates.time(at);
  }

  public String since(Instant at) {
    return Dates.since(at, clock.instant());
  }

  public String dayAndTime(Instant at) {
    return Dates.dayAndTime(at);
  }

  public String full(Instant at) {
    return Dates.full(at);
  }

  /** Full years today. */
  public int age(LocalDate birth) {
    return Dates.age(birth, LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE));
  }

  /**
   * フリガナ, shown one way whoever wrote it: full-width katakana with a plain space. A terminal writes
   * half-width, a register what it likes; what was received stays as it is where it is compared.
   */
  public String kana(String written) {
    if (written == null) {
      return "";
    }
    StringBuilder shown = new StringBuilder();
    for (char one : Normalizer.normalize(written, Normalizer.Form.NFKC).toCharArray()) {
      shown.append(one >= 'ぁ' && one <= 'ゖ' ? (char) (one + 'ァ' - 'ぁ') : one);
    }
    return shown.toString().strip();
  }

  /**
   * The word of a 性別 ({@code 1}, {@code 2}, {@code 3}); what is no code as it came, and "" where
   * none is known.
   */
  public String sex(String code) {
    return code == null || code.isBlank() ? "" : CodeWords.of(new Sex(code), this);
  }

  /** The word of a drug line's 診療識別. */
  public String drugKind(String code) {
    return CodeWords.drugKind(code, locale());
  }

  /** A key as it is printed on its button: {@code Esc}, {@code ⏎}, else its letter; "" for none. */
  public String sign(String key) {
    return key == null ? "" : SIGNS.getOrDefault(key, key.toUpperCase(Locale.ROOT));
  }

  /** Characters of a name to check, with their code points; "" when there is none. */
  public String unusual(String text) {
    return String.join("  ", UnusualCharacters.in(text));
  }

  /** The person's language. */
  public Locale locale() {
    if (locale == null) {
      locale = language.getLocale();
    }
    return locale;
  }
}
