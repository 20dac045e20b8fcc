package jp.madoguchi.web.security;

import jakarta.security.enterprise.credential.Credential;
import jp.madoguchi.web.oidc.VouchedPerson;

/**
 * The word of the hospital's provider for a person, which has been checked.
 *
 * @param person whom it vouches for; whether by two factors is for whoever asks for a second one
 */
public record VouchedCredential(VouchedPerson person) implements Credential {
  @Override
  public String toString() {
    return "VouchedCredential[***]";
  }
}
