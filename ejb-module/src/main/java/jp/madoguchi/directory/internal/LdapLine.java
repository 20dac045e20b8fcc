package jp.madoguchi.directory.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.SizeLimitExceededException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;

/**
 * One connection to a directory. The server's certificate must be trusted by the JVM's trust store
 * and be for the name in the address; whoever is bound, it is the same connection.
 */
final class LdapLine implements AutoCloseable {
  private static final String STARTTLS = "starttls://";

  private final LdapContext context;
  private final StartTlsResponse tls;

  /**
   * An entry that was found.
   *
   * @param value of the attribute that was asked for; empty when it has none
   */
  record FoundPerson(String dn, String value) {
    @Override
    public String toString() {
      return "FoundPerson[***]";
    }
  }

  private LdapLine(LdapContext context, StartTlsResponse tls) {
    this.context = context;
    this.tls = tls;
  }

  /** Connects, and binds as nobody yet. */
  static LdapLine to(String server, int milliseconds) throws NamingException {
    boolean startTls = server.startsWith(STARTTLS);
    Hashtable<String, Object> how = new Hashtable<>();
    how.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    how.put(
        Context.PROVIDER_URL, startTls ? "ldap://" + server.substring(STARTTLS.length()) : server);
    how.put("java.naming.ldap.version", "3");
    // another server's word is not this one's, and would be sent the password
    how.put(Context.REFERRAL, "ignore");
    how.put("com.sun.jndi.ldap.connect.timeout", Integer.toString(milliseconds));
    how.put("com.sun.jndi.ldap.read.timeout", Integer.toString(milliseconds));
    LdapContext context = new InitialLdapContext(how, null);
    if (!startTls) {
      return new LdapLine(context, null);
    }
    try {
      StartTlsResponse tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
      tls.negotiate();
      return new LdapLine(context, tls);
    } catch (IOException untrusted) {
      context.close();
      CommunicationException said = new CommunicationException("no TLS");
      said.setRootCause(untrusted);
      throw said;
    } catch (NamingException refused) {
      context.close();
      throw refused;
    }
  }

  void bind(String principal, char[] password) throws NamingException {
    context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
    context.addToEnvironment(Context.SECURITY_PRINCIPAL, principal);
    context.addToEnvironment(Context.SECURITY_CREDENTIALS, password.clone());
    context.reconnect(null);
  }

  /**
   * Entries of a name, two at most.
   *
   * @param filter with {@code {0}} for the name, which is escaped (RFC 4515)
   * @param attribute or null
   */
  List<FoundPerson> find(String base, String filter, String name, String attribute)
      throws NamingException {
    SearchControls controls = new SearchControls();
    controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
    controls.setCountLimit(2);
    controls.setReturningAttributes(
        attribute == null ? new String[] {"1.1"} : new String[] {attribute});
    List<FoundPerson> found = new ArrayList<>();
    NamingEnumeration<SearchResult> results =
        context.search(base, filter, new Object[] {name}, controls);
    try {
      while (results.hasMore()) {
        SearchResult result = results.next();
        found.add(new FoundPerson(result.getNameInNamespace(), value(result, attribute)));
      }
    } catch (PartialResultException | SizeLimitExceededException end) {
      // other servers of a forest are not asked, and more than two are as good as two
      return found;
    } finally {
      results.close();
    }
    return found;
  }

  private static String value(SearchResult result, String attribute) throws NamingException {
    Attribute found = attribute == null ? null : result.getAttributes().get(attribute);
    return found != null && found.size() == 1 && found.get() instanceof String text ? text : "";
  }

  @Override
  public void close() throws NamingException {
    try {
      if (tls != null) {
        tls.close();
      }
    } catch (IOException gone) {
      // the connection is closed next, which is all that was wanted
      context.close();
      return;
    }
    context.close();
  }
}
