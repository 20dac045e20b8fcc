package jp.madoguchi.testing;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Role;

/** Who calls, where the container would know it: name and roles, changeable during a test. */
public final class Caller {
  private String name;
  private Set<Role> roles;
  private boolean rolledBack;

  public Caller(String name, Role... roles) {
    become(name, roles);
  }

  public void become(String newName, Role... newRoles) {
    name = newName;
    roles = EnumSet.noneOf(Role.class);
    roles.addAll(Set.of(newRoles));
  }

  public boolean rolledBack() {
    return rolledBack;
  }

  /** The container's context as far as beans use it. */
  public SessionContext context() {
    return (SessionContext)
        Proxy.newProxyInstance(
            SessionContext.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCallerPrincipal" -> (Principal) () -> name;
                  case "isCallerInRole" ->
                      roles.stream().anyMatch(r -> r.name().equals(arguments[0]));
                  case "getRollbackOnly" -> rolledBack;
                  case "setRollbackOnly" -> {
                    rolledBack = true;
                    yield null;
                  }
                  case "toString" -> "Caller";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
