package jp.madoguchi.directory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.ldap.Rdn;
import jp.madoguchi.directory.DirectoryAnswer;
import jp.madoguchi.directory.DirectoryAnswer.Away;
import jp.madoguchi.directory.DirectoryAnswer.Declined;
import jp.madoguchi.directory.DirectoryAnswer.Vouched;

/** One name and password, asked of the first server that answers. */
final class LdapQuestion {
  private static final System.Logger LOG = System.getLogger(LdapQuestion.class.getName());

  /** What a name is put into that is no DN, such as {@code {0}@hospital.example}. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._-]+");

  private final LdapSettings settings;

  LdapQuestion(LdapSettings settings) {
    this.settings = settings;
  }

  DirectoryAnswer ask(String name, char[] password) {
    for (String server : settings.servers()) {
      try (LdapLine line = LdapLine.to(server, settings.millisecondsEach())) {
        return ask(line, name, password);
      } catch (CommunicationException | ServiceUnavailableException gone) {
        warn("cannot be reached", server, gone);
      } catch (NamingException otherwise) {
        warn("refuses this program or is set up otherwise", server, otherwise);
        return new Away(Away.WhyAway.MISCONFIGURED);
      }
    }
    return new Away(Away.WhyAway.UNREACHABLE);
  }

  private DirectoryAnswer ask(LdapLine line, String name, char[] password) throws NamingException {
    return settings.pattern() == null
        ? lookedUp(line, name, password)
        : direct(line, name, password);
  }

  /** Looks the person up as the program, then tries the password as the person. */
  private DirectoryAnswer lookedUp(LdapLine line, String name, char[] password)
      throws NamingException {
    if (settings.user() != null) {
      line.bind(settings.user(), settings.secret());
    }
    List<LdapLine.FoundPerson> found = found(line, name);
    // two of one name are nobody: it is not known whose password it is
    if (found.size() != 1 || !isTheirs(line, found.get(0).dn(), password)) {
      return new Declined();
    }
    return vouched(name, found);
  }

  /** Tries the password first, under what the name is by a pattern. */
  private DirectoryAnswer direct(LdapLine line, String name, char[] password)
      throws NamingException {
    boolean dn = settings.pattern().indexOf('=') >= 0;
    if (!dn && !PLAIN.matcher(name).matches()) {
      return new Declined();
    }
    String principal = settings.pattern().replace("{0}", dn ? Rdn.escapeValue(name) : name);
    if (!isTheirs(line, principal, password)) {
      return new Declined();
    }
    return vouched(name, settings.attribute() == null ? new ArrayList<>() : found(line, name));
  }

  private List<LdapLine.FoundPerson> found(LdapLine line, String name) throws NamingException {
    return line.find(
        settings.base() == null ? "" : settings.base(),
        settings.filter(),
        name,
        settings.attribute());
  }

  private Vouched vouched(String name, List<LdapLine.FoundPerson> found) {
    if (settings.attribute() == null) {
      return new Vouched(name);
    }
    return new Vouched(found.size() == 1 ? found.get(0).value() : "");
  }

  private static boolean isTheirs(LdapLine line, String principal, char[] password)
      throws NamingException {
    try {
      line.bind(principal, password);
      return true;
    } catch (AuthenticationException | InvalidNameException wrong) {
      return false;
    }
  }

  /** By its kind alone: sentences of directories name people. */
  private static void warn(String what, String server, NamingException why) {
    Throwable root = why.getRootCause();
    LOG.log(
        System.Logger.Level.WARNING,
        "the directory at {0} {1}: {2}{3}",
        server,
        what,
        why.getClass().getSimpleName(),
        root == null ? "" : " by " + root.getClass().getSimpleName());
  }
}
