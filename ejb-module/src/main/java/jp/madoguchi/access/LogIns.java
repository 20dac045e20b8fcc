package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.node.DatabaseAway;

/**
 * The log-ins to the pages (利用者のログイン). They lie in the database, so that each node knows each of
 * them and none dies with a node; account and roles are looked up at each request, so that what is
 * taken away is gone at the next one. Called by the web module's one way in, before there is a
 * caller to ask for a role.
 */
@Local
public interface LogIns {
  /**
   * Begins a log-in of an account whose person was found right.
   *
   * @param former the log-in that the browser had until now, which ends; or null
   * @param factorGiven whether a provider asked for the second factor
   * @return empty when the account is switched off or has no role with pages
   */
  Optional<OpenedLogIn> open(String account, LogInKey former, boolean factorGiven);

  /**
   * The log-in of a request; one that is over ends here.
   *
   * @param byPerson whether the request is a sign of the person, or the page's own
   * @return empty when there is none, or none any more
   * @throws DatabaseAway when nobody can be asked; the person's sign is remembered until then
   */
  Optional<LiveLogIn> find(LogInKey key, boolean byPerson);

  /**
   * Those of them that live, for lines that stay open.
   *
   * @throws DatabaseAway when nobody can be asked
   */
  Map<LogInKey, LiveLogIn> living(Set<LogInKey> keys);

  /**
   * Takes up a role for the rest of the log-in.
   *
   * @throws IllegalArgumentException when the account does not have it
   */
  LiveLogIn workAs(LogInKey key, Role role);

  /**
   * Ends the log-in and writes the audit record of it, in one transaction. A person may leave at
   * any time: while the database is away that is remembered on this node and written when it is
   * back.
   */
  void logOut(LogInKey key);

  /**
   * Listens to log-ins that end; closing stops that. Called after commit, on the committing thread;
   * must return at once.
   */
  AutoCloseable subscribe(Consumer<StaffSessionEnded> listener);

  /**
   * Listens to rights that change, on whichever node, and to this node having been cut off from the
   * others, when any may have; called and closed as {@link #subscribe}.
   */
  AutoCloseable subscribeRights(Consumer<StaffRightsChanged> listener);
}
