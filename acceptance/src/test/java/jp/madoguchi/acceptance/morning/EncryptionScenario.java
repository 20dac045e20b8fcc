package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** Who has the database and not the keystore reads no insurance number and no clinical content. */
public abstract class EncryptionScenario {
  private static final int TELLING_DIGITS = 6;

  @Test
  void noTextOfTheDatabaseHoldsAnInsuranceNumberOrADrug(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "35", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "checkup");
    assertThat(doctor.page().locator(".chk-table")).isVisible(TimeLimits.visible());
    doctor.page().waitForLoadState();
    doctor.page().keyboard().press("2");
    assertThat(doctor.page().locator(".drg-table tbody tr").first())
        .isVisible(TimeLimits.visible());
    awaitTakenOver(server);
    Database database = Database.of(server);
    ReadableRows readable = ReadableRows.of(database);
    Set<String> numbers =
        telling(
            readable.insurances("card_number", "insurance r"),
            readable.insurances("insurer_number", "insurance r"),
            readable.values(
                "answer",
                "encrypted",
                "r.session_id || '/' || r.place",
                "card_number",
                "answer r"));
    Set<String> drugs =
        telling(
            readable.values(
                "drug_line", "encrypted", "r.suffix || '/' || r.place", "drug_name", "drug_line r"),
            readable.values(
                "checkup_line",
                "encrypted",
                "r.suffix || '/' || r.place",
                "item_code",
                "checkup_line r"));
    assertTrue(numbers.size() > 100, "numbers of the whole register: " + numbers.size());
    assertTrue(drugs.size() > 10, "drugs and items: " + drugs.size());
    assertEquals(List.of(), found(database, numbers, drugs));
  }

  /** Other scenarios write readable rows, as a former release did; the server takes them over. */
  private static void awaitTakenOver(ServerUnderTest server) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    JsonObject told = told(server);
    while (!told.getString("state").equals("ON")) {
      assertTrue(System.nanoTime() < end, told::toString);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      told = told(server);
    }
    assertEquals(0, told.getInt("waiting"), told::toString);
  }

  private static JsonObject told(ServerUnderTest server) {
    return Api.json(Web.send(Web.request(server.base().resolve("health/encryption"))).body());
  }

  @SafeVarargs
  private static Set<String> telling(List<String>... all) {
    Set<String> telling = new TreeSet<>();
    for (List<String> values : all) {
      values.stream()
          .filter(value -> value != null && value.length() >= TELLING_DIGITS)
          .forEach(telling::add);
    }
    return telling;
  }

  /** Table and column of what stands there, never the value. */
  private static List<String> found(Database database, Set<String> numbers, Set<String> drugs) {
    Set<String> found = new TreeSet<>();
    List<String> columns =
        database.values(
            "select lower(c.table_name), lower(c.column_name) from information_schema.columns c join"
                + " information_schema.tables t on t.table_name = c.table_name and t.table_schema ="
                + " c.table_schema where c.table_schema = current_schema and t.table_type = 'BASE"
                + " TABLE' and lower(c.table_name) not like 'flyway%' and (lower(c.data_type) like"
                + " 'char%' or lower(c.data_type) in ('text', 'bytea'))");
    assertFalse(columns.isEmpty());
    Pattern number = Pattern.compile("(?<![0-9A-Za-z+/])[0-9]{6,}(?![0-9A-Za-z+/])");
    for (int i = 0; i < columns.size(); i += 2) {
      String place = columns.get(i) + "." + columns.get(i + 1);
      for (String value :
          database.values("select " + columns.get(i + 1) + " from " + columns.get(i))) {
        if (value != null
            && (drugs.stream().anyMatch(value::contains) || any(number, value, numbers))) {
          found.add(place);
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static boolean any(Pattern pattern, String value, Set<String> secrets) {
    Matcher numbers = pattern.matcher(value);
    while (numbers.find()) {
      if (secrets.contains(numbers.group())) {
        return true;
      }
    }
    return false;
  }
}
