package jp.madoguchi.web.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.access.Role;
import org.junit.jupiter.api.Test;

class ReturnAddressTest {
  @Test
  void onlyPagesOfOursAreReturnedTo() {
    assertEquals(
        Optional.of("/reception/session.xhtml?id=5"),
        ReturnAddress.accept("/reception/session.xhtml?id=5"));
    assertEquals(Optional.empty(), ReturnAddress.accept("//evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("https://evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/logout"));
    assertEquals("?to=", ReturnAddress.parameter("to", "/reception/number.xhtml", null, false));
  }

  @Test
  void anAddressThatCannotBeReadLeadsNowhere() {
    assertEquals(Optional.empty(), ReturnAddress.accept("%2F%zz"));
    assertEquals(Optional.empty(), ReturnAddress.accept("%2Freception%2Fboard.xhtml%"));
    assertEquals(
        Optional.of("/reception/board.xhtml"), ReturnAddress.accept("%2Freception%2Fboard.xhtml"));
  }

  @Test
  void everyPageOfTheTableIsReturnedToAndNoPartOfOne() {
    assertEquals(
        Optional.of("/equipment/readers.xhtml"), ReturnAddress.accept("/equipment/readers.xhtml"));
    assertEquals(
        Optional.of("/reception/bulk-order.xhtml"),
        ReturnAddress.accept("/reception/bulk-order.xhtml"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/reception/rows.xhtml?ids=1"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/login.xhtml"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/admin/index.xhtml?x=<script>"));
  }

  @Test
  void anotherRoleIsNotLedToAPageItMayNotOpen() {
    String audit = "/audit/index.xhtml?from=2026-11-01";
    assertEquals(Optional.of(audit), ReturnAddress.acceptFor(Role.AUDITOR, audit));
    assertEquals(Optional.empty(), ReturnAddress.acceptFor(Role.CLERK, audit));
    assertEquals(Optional.empty(), ReturnAddress.acceptFor(null, audit));
  }
}
