package jp.madoguchi.web.security;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.web.oidc.VouchedPerson;
import jp.madoguchi.web.problem.Problem;
import org.junit.jupiter.api.Test;

/** A fault of this program's own is no outage: nobody shall wait for a database that is there. */
class LoginAttemptTest {
  private static final EJBException OWN = new EJBException(new IllegalStateException("own"));

  private final LoginAttempt attempt = new LoginAttempt();

  @Test
  void aFaultOfOurOwnIsThrownOnByWhoeverAsked() {
    byPassword(OWN);
    assertSame(OWN, assertThrows(EJBException.class, attempt::throwFault));
    byProvider(OWN);
    assertSame(OWN, assertThrows(EJBException.class, attempt::throwFault));
    assertSame(OWN, assertThrows(EJBException.class, () -> Problem.throwUnlessAway(OWN)));
  }

  @Test
  void aDatabaseThatIsAwayIsNone() {
    for (RuntimeException away :
        new RuntimeException[] {
          new DatabaseAway(),
          new EJBException(new DatabaseAway()),
          new EJBException(new IllegalStateException(new SQLException("gone", "08006")))
        }) {
      byPassword(away);
      assertDoesNotThrow(attempt::throwFault);
      byProvider(away);
      assertDoesNotThrow(attempt::throwFault);
      assertDoesNotThrow(() -> Problem.throwUnlessAway(away));
    }
  }

  private void byPassword(RuntimeException thrown) {
    assertEquals(
        NOT_VALIDATED_RESULT,
        new AccountStore(accounts(thrown), attempt)
            .validate(new UsernamePasswordCredential("clerk", "word")));
    assertNull(attempt.outcome());
  }

  private void byProvider(RuntimeException thrown) {
    assertEquals(
        NOT_VALIDATED_RESULT,
        new ProviderStore(accounts(thrown), attempt)
            .validate(new VouchedCredential(new VouchedPerson("10003", false))));
    assertNull(attempt.outcome());
  }

  private static Accounts accounts(RuntimeException thrown) {
    return (Accounts)
        Proxy.newProxyInstance(
            Accounts.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> {
              throw thrown;
            });
  }
}
