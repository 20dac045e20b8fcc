package jp.madoguchi.web.navigation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.patient.MyNumberGuard;

/**
 * What an address says, however often it is encoded: no address that may hold a My Number (個人番号) is
 * answered or led to, for addresses are kept by every log they pass.
 */
public final class AddressWords {
  /** An address in the parameter of an address in the parameter of an address. */
  private static final int DEEPEST = 4;

  private AddressWords() {}

  /**
   * Whether path or query may hold one.
   *
   * @param query without its question mark, or null
   */
  public static boolean mayHoldMyNumber(String path, String query) {
    return inText(path)
        || Arrays.stream(path.split("/")).anyMatch(AddressWords::inText)
        || query != null && inQuery(query);
  }

  private static boolean inQuery(String query) {
    for (String pair : query.split("[&;]")) {
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1);
      if (inText(pair.substring(0, Math.max(0, equals))) || inText(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inText(String written) {
    String text = written;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (shows(text)) {
        return true;
      }
      String decoded = decoded(text);
      if (decoded.equals(text)) {
        return false;
      }
      text = decoded;
    }
    return shows(text);
  }

  /** A value without letters is what somebody typed; with them it is a word or a handle of ours. */
  private static boolean shows(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        ? MyNumberGuard.shows(text)
        : MyNumberGuard.suspects(text);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text; // no server answers it
    }
  }
}
