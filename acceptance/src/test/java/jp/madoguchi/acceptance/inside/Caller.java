package jp.madoguchi.acceptance.inside;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.madoguchi.access.Role;

/**
 * Does work in one role alone, as the container's own identity: two of the roles cannot log in by
 * themselves, and a log-in is not what is tested here.
 */
public abstract class Caller {

  /** How {@link Nobody} is named in tables of roles. */
  static final String NOBODY = "nobody";

  @Resource SessionContext context;

  /** The caller in that role. */
  static Caller in(Role role) {
    return named(role.name());
  }

  /** The caller in the role of that name, or without any. */
  static Caller named(String name) {
    try {
      return (Caller) new InitialContext().lookup("java:module/" + name);
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries something in a transaction that is rolled back; what it threw, or null. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Throwable attempt(Callable<?> work) {
    try {
      return perform(work).thrown();
    } finally {
      context.setRollbackOnly();
    }
  }

  /** Does something whose transaction is its own. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> Outcome<T> perform(Callable<T> work) {
    try {
      return new Outcome<>(work.call(), null);
    } catch (Exception e) {
      return new Outcome<>(null, e);
    }
  }

  /** A result, or what was thrown instead: thrown through this bean it would be wrapped. */
  public record Outcome<T>(T result, Exception thrown) {
    T orThrow() throws Exception {
      if (thrown != null) {
        throw thrown;
      }
      return result;
    }
  }

  @Stateless(name = NOBODY)
  public static class Nobody extends Caller {}

  @Stateless(name = Role.Names.CLERK)
  @RunAs(Role.Names.CLERK)
  public static class Clerk extends Caller {}

  @Stateless(name = Role.Names.CLERK_LEAD)
  @RunAs(Role.Names.CLERK_LEAD)
  public static class ClerkLead extends Caller {}

  @Stateless(name = Role.Names.BILLING)
  @RunAs(Role.Names.BILLING)
  public static class Billing extends Caller {}

  @Stateless(name = Role.Names.DOCTOR)
  @RunAs(Role.Names.DOCTOR)
  public static class Doctor extends Caller {}

  @Stateless(name = Role.Names.DENTIST)
  @RunAs(Role.Names.DENTIST)
  public static class Dentist extends Caller {}

  @Stateless(name = Role.Names.PHARMACIST)
  @RunAs(Role.Names.PHARMACIST)
  public static class Pharmacist extends Caller {}

  @Stateless(name = Role.Names.GRANTED)
  @RunAs(Role.Names.GRANTED)
  public static class Granted extends Caller {}

  @Stateless(name = Role.Names.ER_VIEWER)
  @RunAs(Role.Names.ER_VIEWER)
  public static class ErViewer extends Caller {}

  @Stateless(name = Role.Names.DISASTER_VIEWER)
  @RunAs(Role.Names.DISASTER_VIEWER)
  public static class DisasterViewer extends Caller {}

  @Stateless(name = Role.Names.ADMIN)
  @RunAs(Role.Names.ADMIN)
  public static class Admin extends Caller {}

  @Stateless(name = Role.Names.AUDITOR)
  @RunAs(Role.Names.AUDITOR)
  public static class Auditor extends Caller {}

  @Stateless(name = Role.Names.SERVICE)
  @RunAs(Role.Names.SERVICE)
  public static class Service extends Caller {}

  @Stateless(name = Role.Names.PROVISIONING)
  @RunAs(Role.Names.PROVISIONING)
  public static class Provisioning extends Caller {}
}
