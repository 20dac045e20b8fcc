package jp.madoguchi.web.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.DatabaseAway;

/** Lets {@link Accounts} decide who may come in; keeps nothing of its own. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
  private final Accounts accounts;
  private final LoginAttempt attempt;

  /** For the container's proxy. */
  protected AccountStore() {
    this(null, null);
  }

  @Inject
  public AccountStore(Accounts accounts, LoginAttempt attempt) {
    this.accounts = accounts;
    this.attempt = attempt;
  }

  /** Called by the container, which finds the method by the credential's type. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    LoginOutcome outcome;
    try {
      outcome = accounts.logIn(credential.getCaller(), credential.getPassword().getValue());
    } catch (DatabaseAway | EJBException failed) {
      // the caller says what it was
      attempt.failed(failed);
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return said(outcome, attempt);
  }

  /** What the container is told of an outcome, which the page and the mechanism learn whole. */
  static CredentialValidationResult said(LoginOutcome outcome, LoginAttempt attempt) {
    attempt.became(outcome);
    if (outcome instanceof LoginOutcome.Accepted accepted) {
      return new CredentialValidationResult(
          accepted.account(),
          accepted.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }
    return CredentialValidationResult.INVALID_RESULT;
  }
}
