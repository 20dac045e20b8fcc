package jp.madoguchi.clinical.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.OrderRefused;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.medicine.NamedMedicine;

/** Forms of what is typed and sent about an order. */
final class OrderForm {
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{7,12}");
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{8,64}");
  private static final int LONGEST_NAME = 200;

  private OrderForm() {}

  /** The drug by its code, of whatever width, or by its name alone. */
  static NamedMedicine drug(NewOrder order) {
    String code = text(order.code()).toUpperCase(Locale.ROOT);
    String name = order.name() == null ? "" : order.name().strip();
    stop(code.isEmpty() && name.isEmpty(), OrderRefusal.DRUG);
    stop(!code.isEmpty() && !CODE.matcher(code).matches(), OrderRefusal.DRUG);
    stop(name.length() > LONGEST_NAME || controls(name), OrderRefusal.DRUG);
    return new NamedMedicine(code, name);
  }

  static String reason(String typed) {
    String reason = typed == null ? "" : typed.strip();
    stop(controls(reason), OrderRefusal.REASON_SIGNS);
    int length = reason.codePointCount(0, reason.length());
    stop(
        length < OrderCheck.SHORTEST_REASON || reason.length() > OrderCheck.LONGEST_REASON,
        OrderRefusal.REASON);
    stop(TwelveDigits.typed(reason), OrderRefusal.MY_NUMBER);
    return reason;
  }

  static String key(String sent) {
    stop(sent == null || !KEY.matcher(sent).matches(), OrderRefusal.KEY);
    return sent;
  }

  private static boolean controls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static String text(String value) {
    return value == null ? "" : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }

  static void stop(boolean wrong, OrderRefusal why) {
    if (wrong) {
      throw new OrderRefused(why);
    }
  }
}
