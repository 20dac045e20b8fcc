package jp.madoguchi.access.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;

/** Forms of what is typed about a person; full-width letters and digits are taken as plain ones. */
final class StaffForm {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,20}");
  private static final Pattern LICENCE = Pattern.compile("[0-9]{1,10}");
  static final int NAME = 100;
  static final int DEPARTMENT = 60;

  private StaffForm() {}

  /** The name of a new account. */
  static String account(String typed) {
    String name = plain(typed).toLowerCase(Locale.ROOT);
    if (!ACCOUNT.matcher(name).matches()) {
      throw new StaffRefused(StaffRefusal.ACCOUNT_NAME);
    }
    return name;
  }

  /** 職員番号, null for none. */
  static String staffNumber(String typed) {
    String number = plain(typed);
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      throw new StaffRefused(StaffRefusal.STAFF_NUMBER);
    }
    return number.isEmpty() ? null : number;
  }

  /** 登録番号 of a licence. */
  static String licence(String typed) {
    String number = plain(typed);
    if (!LICENCE.matcher(number).matches()) {
      throw new StaffRefused(StaffRefusal.LICENCE_NUMBER);
    }
    return number;
  }

  /** What is kept of what was typed. */
  static StaffDetails checked(StaffDetails typed) {
    String name = text(typed.displayName(), NAME);
    if (name == null) {
      throw new StaffRefused(StaffRefusal.NAME);
    }
    Employment employment =
        typed.employment() == null ? Employment.unlimited() : typed.employment();
    if (!employment.inOrder()) {
      throw new StaffRefused(StaffRefusal.PERIOD);
    }
    return new StaffDetails(
        staffNumber(typed.staffNumber()),
        name,
        text(typed.kana(), NAME),
        typed.job(),
        text(typed.department(), DEPARTMENT),
        employment);
  }

  private static String text(String typed, int longest) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > longest) {
      throw new StaffRefused(StaffRefusal.TOO_LONG);
    }
    return text.isEmpty() ? null : text;
  }

  private static String plain(String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }
}
