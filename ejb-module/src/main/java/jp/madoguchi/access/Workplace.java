package jp.madoguchi.access;

import jakarta.enterprise.context.RequestScoped;

/**
 * Where the request at hand comes from (業務端末): the address of the staff's terminal and the role the
 * caller works in. Set once per request by the web module, read by the audit; device work has none.
 */
@RequestScoped
public class Workplace {
  private String terminal = "-";
  private Role activeRole;

  /** Address or name of the terminal; {@code "-"} for work that no person started. */
  public String terminal() {
    return terminal;
  }

  /** The role the caller works in, or null for device work. */
  public Role activeRole() {
    return activeRole;
  }

  public void enter(String terminal, Role activeRole) {
    this.terminal = terminal;
    this.activeRole = activeRole;
  }
}
