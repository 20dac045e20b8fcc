package jp.madoguchi.web.audit;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ValueRange;
import java.util.function.UnaryOperator;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditQuery;

/**
 * What was asked for in the address of the page: whole days of the facility's time zone, both ends
 * included.
 */
public record AuditSearch(
    LocalDate from, LocalDate to, String account, String patientNumber, AuditAction action)
    implements Serializable {
  private static final int DAYS = 7;

  /** Years of four digits: databases and calendars end somewhere, and no record is outside. */
  private static final ValueRange KNOWN = ValueRange.of(1900, 2999);

  /** Without dates: the last seven days. What cannot be understood does not filter. */
  static AuditSearch in(
      UnaryOperator<String> parameters, UnaryOperator<String> sealed, LocalDate today) {
    LocalDate to = date(parameters.apply("to"), today);
    LocalDate from = date(parameters.apply("from"), to.minusDays(DAYS - 1L));
    return new AuditSearch(
        from.isAfter(to) ? to : from,
        to,
        text(sealed.apply("account")),
        text(sealed.apply("patient")),
        action(parameters.apply("action")));
  }

  /** The ledger's question for the records from {@code first} on. */
  AuditQuery query(ZoneId zone, int first, int size) {
    return new AuditQuery(
        from.atStartOfDay(zone).toInstant(),
        to.plusDays(1).atStartOfDay(zone).toInstant(),
        account,
        patientNumber,
        action,
        first,
        size);
  }

  /**
   * The address's query of this search.
   *
   * @param seal makes of account and patient what may stand in an address
   */
  String address(UnaryOperator<String> seal) {
    StringBuilder address = new StringBuilder("?from=" + from + "&to=" + to);
    add(address, "account", account == null ? null : seal.apply(account));
    add(address, "patient", patientNumber == null ? null : seal.apply(patientNumber));
    add(address, "action", action == null ? null : action.name());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (value != null) {
      address.append('&').append(name).append('=');
      address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** A day of an address; {@code otherwise} for what is none that a database knows. */
  static LocalDate date(String typed, LocalDate otherwise) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    try {
      LocalDate date = LocalDate.parse(typed.strip());
      return KNOWN.isValidValue(date.getYear()) ? date : otherwise;
    } catch (DateTimeException notADate) {
      return otherwise;
    }
  }

  private static AuditAction action(String typed) {
    for (AuditAction one : AuditAction.values()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return null;
  }
}
