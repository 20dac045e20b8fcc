package jp.madoguchi.web.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.ProvisioningSearch;
import jp.madoguchi.access.ProvisioningSearch.ProvisioningKey;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffLicence;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as Entra ID and Okta write them, and what is not taken. */
class ScimMessagesTest {
  private static final ProvisionedPerson TARO =
      new ProvisionedPerson(
          new StaffVersion(7, 3),
          "taro",
          "oid-1",
          new StaffDetails(
              "10003",
              "試験 太郎",
              null,
              StaffJob.DOCTOR,
              "内科",
              new Employment(LocalDate.of(2026, 4, 1), null, null, null)),
          true,
          List.of(new StaffLicence(LicenceKind.DOCTOR, "123", null, null)));

  private static final String SCHEMAS =
      "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User',"
          + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',"
          + "'urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User'],";
  private static final String ENTERPRISE =
      "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':";
  private static final String STAFF =
      "'urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User':";

  @Test
  void aWholeResourceBecomesAWish() {
    ScimChanges changes =
        ScimChanges.ofResource(
            json(
                "{"
                    + SCHEMAS
                    + "'externalId':'oid-2','userName':'Hanako','active':true,'id':'5','groups':[],"
                    + "'name':{'familyName':'試験','givenName':'花子'},"
                    + ENTERPRISE
                    + "{'employeeNumber':'20001','department':'外来'},"
                    + STAFF
                    + "{'kana':'シケン ハナコ','job':'NURSE','doctorLicence':'１２３'}}"));
    assertEquals("Hanako", changes.userName());
    ProvisioningWish wish = changes.wish(null);
    assertEquals(
        Map.of(
            StaffColumn.NUMBER, "20001",
            StaffColumn.NAME, "試験 花子",
            StaffColumn.KANA, "シケン ハナコ",
            StaffColumn.JOB, "NURSE",
            StaffColumn.DEPARTMENT, "外来"),
        wish.fields());
    assertEquals("oid-2", wish.externalId());
    assertEquals(true, wish.active());
    assertEquals(Map.of(LicenceKind.DOCTOR, "１２３"), wish.licences());
  }

  /** What stands in a resource that was read can be sent back. */
  @Test
  void whatWasReadCanBeSentBackAndChangesNothing() {
    ProvisioningWish wish = ScimChanges.ofResource(ScimUser.of(TARO, "/x")).whole().wish(TARO);
    assertEquals("試験 太郎", wish.fields().get(StaffColumn.NAME));
    assertEquals("2026-04-01", wish.fields().get(StaffColumn.STARTS));
    assertEquals("", wish.fields().get(StaffColumn.ENDS), "it is empty");
    assertEquals("DOCTOR", wish.fields().get(StaffColumn.JOB));
    assertEquals(Map.of(LicenceKind.DOCTOR, "123"), wish.licences());
    assertEquals("W/\"3\"", ScimUser.tag(TARO));
  }

  /** Nobody changes the person when the last day passes, and the answer says something else. */
  @Test
  void theTagFollowsTheDayOnWhichSomebodyIsNoLongerActive() {
    ProvisionedPerson left =
        new ProvisionedPerson(
            TARO.version(),
            TARO.account(),
            TARO.externalId(),
            TARO.details(),
            false,
            TARO.licences());
    assertNotEquals(ScimUser.tag(TARO), ScimUser.tag(left));
    assertEquals(
        ScimUser.tag(left), ScimUser.of(left, "/x").getJsonObject("meta").getString("version"));
  }

  @Test
  void anExtensionThatIsNotSentStays() {
    ProvisioningWish wish =
        ScimChanges.ofResource(json("{" + SCHEMAS + "'userName':'taro','displayName':'試験 太郎'}"))
            .whole()
            .wish(TARO);
    assertEquals(Map.of(StaffColumn.NAME, "試験 太郎"), wish.fields());
    assertNull(wish.active());
    assertNull(wish.externalId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'op':'Replace','path':'active','value':'False'} | active",
        "{'op':'replace','value':{'active':false}} | active",
        "{'op':'replace','value':{'active':'false'}} | active",
        "{'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department','value':'救急'} | DEPARTMENT=救急",
        "{'op':'add','path':'urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User','value':{'job':'医師'}} | JOB=医師",
        "{'op':'replace','value':{'name.familyName':'見本','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department':'救急'}} | NAME=見本 太郎,DEPARTMENT=救急",
        "{'op':'replace','path':'NAME.givenname','value':'次郎'} | NAME=試験 次郎",
        "{'op':'replace','path':'name','value':{'familyName':'見本','givenName':'次郎'}} | NAME=見本 次郎",
        "{'op':'remove','path':'urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User:endsOn'} | ENDS=",
        "{'op':'replace','path':'userName','value':'TARO'} | -",
      })
  void operationsAsTheyAreSent(String operation, String becomes) {
    ProvisioningWish wish = ScimPatch.of(patch(operation)).wish(TARO);
    if (becomes.equals("active")) {
      assertEquals(false, wish.active());
      assertTrue(wish.fields().isEmpty());
      return;
    }
    assertNull(wish.active());
    Map<StaffColumn, String> fields = new java.util.EnumMap<>(StaffColumn.class);
    if (!becomes.equals("-")) {
      for (String one : becomes.split(",")) {
        String[] parts = one.split("=", 2);
        fields.put(StaffColumn.valueOf(parts[0]), parts[1]);
      }
    }
    assertEquals(fields, wish.fields());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'op':'replace','path':'emails[type eq work].value','value':'x'} | INVALID_PATH",
        "{'op':'replace','path':'urn:other:2.0:User:department','value':'x'} | INVALID_PATH",
        "{'op':'replace','value':{'nickName':'x'}} | INVALID_PATH",
        "{'op':'replace','path':'password','value':'x'} | INVALID_PATH",
        "{'op':'replace','path':'id','value':'9'} | MUTABILITY",
        "{'op':'replace','path':'userName','value':'jiro'} | MUTABILITY",
        "{'op':'remove','path':'userName'} | MUTABILITY",
        "{'op':'add','path':'groups','value':[]} | MUTABILITY",
        "{'op':'remove'} | NO_TARGET",
        "{'op':'move','path':'active'} | INVALID_SYNTAX",
        "{'op':'replace','path':'active','value':'maybe'} | INVALID_VALUE",
        "{'op':'remove','path':'active'} | INVALID_VALUE",
        "{'op':'replace','path':'displayName','value':5} | INVALID_VALUE",
        "{'op':'replace','path':'displayName','value':'1234 5678 9018'} | INVALID_VALUE",
        "{'op':'replace','path':'externalId','value':'123456789018'} | INVALID_VALUE",
        "{'op':'replace','path':'displayName','value':'a\\u0000b'} | INVALID_VALUE",
        "'x' | INVALID_SYNTAX",
      })
  void operationsThatAreRefused(String operation, ScimFault fault) {
    refused(fault, () -> ScimPatch.of(patch(operation)).wish(TARO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'password':'x'",
        "'emails':[]",
        "'name':{'honorificPrefix':'x'}",
        "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'costCenter':'1'}",
        "'title':'部長'",
      })
  void anAttributeThatThereIsNotIsRefusedByItsName(String member) {
    ScimRefused refused =
        refused(
            ScimFault.INVALID_SYNTAX,
            () -> ScimChanges.ofResource(json("{" + SCHEMAS + "'userName':'a'," + member + "}")));
    String name = refused.arguments().get(0);
    assertTrue(
        List.of("password", "emails", "name.honorificPrefix", "costCenter", "title").contains(name),
        name);
    assertEquals(name.equals("password") ? "scim.password" : "scim.unknown", refused.getMessage());
  }

  @Test
  void whatIsNoResourceIsRefused() {
    for (String body : List.of("", "[]", "{", "null", "\"x\"")) {
      refused(ScimFault.INVALID_SYNTAX, () -> json(body));
    }
    refused(ScimFault.INVALID_SYNTAX, () -> ScimChanges.ofResource(json("{'userName':'a'}")));
    refused(
        ScimFault.INVALID_SYNTAX,
        () -> ScimChanges.ofResource(json("{'schemas':['urn:x'],'userName':'a'}")));
    assertEquals(
        413, refused(ScimFault.NONE, () -> json("{'a':'" + "x".repeat(70_000) + "'}")).status());
    refused(
        ScimFault.INVALID_VALUE,
        () -> ScimChanges.ofResource(json("{" + SCHEMAS + "'active':true}")).userName());
    String many = "{'op':'remove','path':'externalId'},".repeat(101);
    refused(
        ScimFault.INVALID_SYNTAX, () -> ScimPatch.of(patch(many.substring(0, many.length() - 1))));
  }

  @Test
  void filtersAreOneComparison() {
    assertEquals(
        new ProvisioningSearch(ProvisioningKey.ACCOUNT, "taro"),
        ScimFilter.of("userName Eq \"Taro\""));
    assertEquals(
        new ProvisioningSearch(ProvisioningKey.EXTERNAL_ID, "a\"b"),
        ScimFilter.of(" externalId eq \"a\\\"b\" "));
    assertEquals(
        new ProvisioningSearch(ProvisioningKey.STAFF_NUMBER, "1"),
        ScimFilter.of(
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"1\""));
    assertNull(ScimFilter.of(null).by());
    for (String wrong :
        List.of(
            "",
            "userName sw \"t\"",
            "userName eq taro",
            "userName eq \"a\" or userName eq \"b\"",
            "displayName eq \"試験\"",
            "nickName eq \"x\"",
            "userName eq \"\\q\"",
            "userName eq \"" + "x".repeat(400) + "\"")) {
      refused(ScimFault.INVALID_FILTER, () -> ScimFilter.of(wrong));
    }
  }

  @Test
  void schemasTellWhatIsTaken() {
    String all = "";
    for (ScimSchema schema : ScimSchema.values()) {
      all += ScimDiscovery.schema(schema, "/x");
    }
    for (ScimAttribute one : ScimAttribute.values()) {
      if (one.schema() != null && one != ScimAttribute.GROUPS) {
        assertTrue(all.contains("\"" + one.path().replaceFirst("^name\\.", "") + "\""), one.path());
      }
    }
    assertFalse(all.contains("password"));
    assertTrue(ScimDiscovery.config("/x").getJsonObject("patch").getBoolean("supported"));
  }

  private static ScimRefused refused(ScimFault fault, Supplier<?> act) {
    ScimRefused refused = assertThrows(ScimRefused.class, act::get);
    assertEquals(fault, refused.fault(), refused.getMessage());
    return refused;
  }

  private static JsonObject patch(String operations) {
    return json(
        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
            + operations
            + "]}");
  }

  /** With single quotation marks for double ones. */
  private static JsonObject json(String text) {
    try {
      return ScimBody.read(
          new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
