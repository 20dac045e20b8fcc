package jp.madoguchi.web.oidc;

/** An ID token that nobody is let in by; says why and nothing of what it holds. */
public final class IdTokenRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final IdTokenFault fault;

  IdTokenRefused(IdTokenFault fault) {
    super(fault.name());
    this.fault = fault;
  }

  public IdTokenFault fault() {
    return fault;
  }
}
