package jp.madoguchi.web.oidc;

/** The provider cannot be reached, says nothing in time, or says what makes no sense. */
public final class ProviderAway extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderAway(String what, Throwable cause) {
    super(what, cause);
  }

  ProviderAway(String what) {
    super(what);
  }
}
