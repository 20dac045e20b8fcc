package jp.madoguchi.web.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.node.DatabaseAway;

/** Lets {@link Accounts} decide whether whom the provider vouches for may come in. */
@ApplicationScoped
public class ProviderStore implements IdentityStore {
  private final Accounts accounts;
  private final LoginAttempt attempt;

  /** For the container's proxy. */
  protected ProviderStore() {
    this(null, null);
  }

  @Inject
  public ProviderStore(Accounts accounts, LoginAttempt attempt) {
    this.accounts = accounts;
    this.attempt = attempt;
  }

  /** Called by the container, which finds the method by the credential's type. */
  public CredentialValidationResult validate(VouchedCredential credential) {
    LoginOutcome outcome;
    try {
      outcome = accounts.vouched(credential.person().value(), credential.person().secondFactor());
    } catch (DatabaseAway | EJBException failed) {
      // the caller says what it was
      attempt.failed(failed);
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return AccountStore.said(outcome, attempt);
  }
}
