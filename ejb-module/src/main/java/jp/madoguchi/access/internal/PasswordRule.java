package jp.madoguchi.access.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.PasswordFault;

/**
 * Which passwords are taken (安全管理ガイドライン 7.0, 運用編 14): 13 characters or more, with a second factor
 * 8, letters and digits, none that many have; never to be changed for its age alone. Many have what
 * is one of the words of {@code common-passwords.txt} with digits and signs around it, or repeated,
 * or what runs along the alphabet, the digits or the keys.
 */
final class PasswordRule {
  /** Without a second factor. */
  static final int SHORTEST = 13;

  /** With a second factor. */
  static final int SHORTEST_WITH = 8;

  static final int LONGEST = 128;

  private static final String LIST = "common-passwords.txt";
  private static final Set<String> WORDS = words();

  /** Signs that stand for a letter, and the letters. */
  private static final String SIGNS = "0134578@$!";

  private static final String LETTERS = "oieastbasi";

  private static final String[] RUNS = {
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"
  };

  /** A run shorter than this is chance. */
  private static final int RUN = 4;

  /** What is left of a password beside words and runs has to be worth so many characters. */
  private static final int OWN = 6;

  private static final int OWN_WITH = 4;

  private PasswordRule() {}

  /** Whether it would not be taken without a second factor. */
  static boolean tooShortAlone(char[] password) {
    return length(password) < SHORTEST;
  }

  private static int length(char[] password) {
    return Character.codePointCount(password, 0, password.length);
  }

  /** What is wrong with it, or null. */
  static PasswordFault fault(char[] password, String account, boolean withFactor) {
    int length = length(password);
    if (length < (withFactor ? SHORTEST_WITH : SHORTEST)) {
      return PasswordFault.TOO_SHORT;
    }
    if (length > LONGEST) {
      return PasswordFault.TOO_LONG;
    }
    String text = new String(password).toLowerCase(Locale.ROOT);
    if (text.chars().noneMatch(Character::isLetter) || text.chars().noneMatch(Character::isDigit)) {
      return PasswordFault.NO_MIX;
    }
    if (account.length() > 2 && text.contains(account.toLowerCase(Locale.ROOT))) {
      return PasswordFault.HOLDS_ACCOUNT;
    }
    return own(text) < (withFactor ? OWN_WITH : OWN) ? PasswordFault.COMMON : null;
  }

  /** How many different characters are left when words, runs and repetitions are taken out. */
  private static long own(String text) {
    String left = withoutRuns(text);
    left = withoutWords(left, left);
    left = withoutWords(left, meant(left));
    return left.chars().filter(Character::isLetterOrDigit).distinct().count();
  }

  /** Takes out of a text what reads as a word in the same places. */
  private static String withoutWords(String text, String read) {
    char[] left = text.toCharArray();
    for (String word : WORDS) {
      for (int at = read.indexOf(word); at >= 0; at = read.indexOf(word, at + 1)) {
        Arrays.fill(left, at, at + word.length(), ' ');
      }
    }
    return new String(left);
  }

  private static String meant(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars()
        .forEach(
            sign -> {
              int place = SIGNS.indexOf(sign);
              letters.append(place < 0 ? (char) sign : LETTERS.charAt(place));
            });
    return letters.toString();
  }

  private static String withoutRuns(String text) {
    char[] left = text.toCharArray();
    for (String run : RUNS) {
      take(text, left, run);
      take(text, left, new StringBuilder(run).reverse().toString());
    }
    for (int at = 0; at + RUN <= text.length(); at++) {
      String four = text.substring(at, at + RUN);
      if (four.chars().distinct().count() == 1) {
        Arrays.fill(left, at, at + RUN, ' ');
      }
    }
    return new String(left);
  }

  private static void take(String text, char[] left, String run) {
    for (int at = 0; at + RUN <= text.length(); at++) {
      if (run.contains(text.substring(at, at + RUN))) {
        Arrays.fill(left, at, at + RUN, ' ');
      }
    }
  }

  private static Set<String> words() {
    try (InputStream list = PasswordRule.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
