package jp.madoguchi.facility;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twelve digits that may be somebody's My Number (個人番号), which this program never takes in. They
 * are seen however they are written: digits of any script or width, any gap between them that is no
 * digit, zeros in front. About one in ten other twelve-digit strings passes the check digit by
 * chance. Source: clinical data §6.7.
 */
public final class TwelveDigits {
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final int TWELVE = 12;
  private static final int BODY = 11;
  private static final int TEN = 10;
  private static final int MOST_WITH_ZEROS = 24;
  private static final String FOUR = "[0-9]{4}";
  private static final String GAP = "[^0-9\\p{L}]{1,5}";
  private static final Pattern THREE_GROUPS =
      Pattern.compile("(?<![0-9])0*" + FOUR + GAP + FOUR + GAP + FOUR + "(?![0-9])");

  private TwelveDigits() {}

  /**
   * Whether what somebody typed, or a message says, holds twelve digits with a valid check digit of
   * a My Number. Whole groups of digits are put together, whatever stands between them.
   */
  public static boolean typed(String text) {
    List<String> groups = groups(text);
    for (int from = 0; from < groups.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < groups.size(); to++) {
        joined.append(groups.get(to));
        String digits = joined.toString();
        if (isOne(digits)) {
          return true;
        }
        if (digits.length() > MOST_WITH_ZEROS) {
          break;
        }
      }
    }
    return false;
  }

  /**
   * Whether an address or a record of ours shows one: in one piece, or in three groups of four.
   * Text that programs put together has dates and numbers side by side, which say nothing when they
   * are read as one.
   */
  public static boolean shown(String text) {
    if (text == null || text.length() < TWELVE) {
      return false;
    }
    // an address is written down as it was sent
    return plainly(text) || text.indexOf('%') >= 0 && plainly(decoded(text));
  }

  private static boolean plainly(String text) {
    if (groups(text).stream().anyMatch(TwelveDigits::isOne)) {
      return true;
    }
    Matcher three = THREE_GROUPS.matcher(folded(text));
    while (three.find()) {
      if (typed(three.group())) {
        return true;
      }
    }
    return false;
  }

  /** Of an address (RFC 3986 §2.1). */
  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher part = ENCODED.matcher(text);
    int at = 0;
    while (part.find()) {
      bytes.writeBytes(text.substring(at, part.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(part.group(1), 16));
      at = part.end();
    }
    bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Whether a patient number may be one: not where the hospital has said that its own numbers look
   * so (setting {@code madoguchi.patient.number}).
   */
  public static boolean asPatientNumber(String number) {
    if (!typed(number)) {
      return false;
    }
    String own = Settings.text("patient.number", null);
    return own == null || !Pattern.matches(own, number);
  }

  /**
   * Whether the text holds twelve digits at all, whatever stands between them: for fields in which
   * no honest entry has twelve (保険者番号, 記号, 番号, 枝番 of the number inquiry).
   */
  public static boolean any(String text) {
    return groups(text).stream().mapToInt(String::length).sum() >= TWELVE;
  }

  /** With zeros in front of the twelve, or without. */
  private static boolean isOne(String digits) {
    int extra = digits.length() - TWELVE;
    return extra >= 0
        && digits.chars().limit(extra).allMatch(digit -> digit == '0')
        && checkDigit(digits.substring(extra, extra + BODY)) == digits.charAt(extra + BODY) - '0';
  }

  /** The check digit (検査用数字) of a My Number's eleven digits. */
  private static int checkDigit(String body) {
    int sum = 0;
    for (int n = 1; n <= body.length(); n++) {
      int weight = n <= 6 ? n + 1 : n - 5;
      sum += (body.charAt(body.length() - n) - '0') * weight;
    }
    int remainder = sum % 11;
    return remainder <= 1 ? 0 : 11 - remainder;
  }

  /** The runs of digits, as ASCII. */
  private static List<String> groups(String text) {
    if (text == null) {
      return List.of();
    }
    List<String> groups = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    folded(text)
        .chars()
        .forEach(
            sign -> {
              if (sign >= '0' && sign <= '9') {
                run.append((char) sign);
              } else if (run.length() > 0) {
                groups.add(run.toString());
                run.setLength(0);
              }
            });
    if (run.length() > 0) {
      groups.add(run.toString());
    }
    return groups;
  }

  /** Compatible forms of one width, and digits of all scripts as ASCII. */
  private static String folded(String text) {
    if (text.chars().allMatch(sign -> sign < 0x80)) {
      return text;
    }
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            sign -> {
              int digit = Character.digit(sign, TEN);
              folded.appendCodePoint(digit < 0 ? sign : '0' + digit);
            });
    return folded.toString();
  }
}
