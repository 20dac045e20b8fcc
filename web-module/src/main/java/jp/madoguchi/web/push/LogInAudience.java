package jp.madoguchi.web.push;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.DatabaseAway;

/** Every open page of every log-in, and what its person might when it was opened. */
@ApplicationScoped
public class LogInAudience {
  private static final Logger LOG = System.getLogger(LogInAudience.class.getName());
  private static final CloseReason SENT_AWAY =
      new CloseReason(CloseCodes.VIOLATED_POLICY, "log-in or its rights ended");

  private final Map<String, OpenPage> pages = new ConcurrentHashMap<>();
  private final AtomicBoolean everybody = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;
  @Inject private LogIns logIns;
  private AutoCloseable ends;
  private AutoCloseable rights;

  /**
   * A further role that is given changes no page that is open.
   *
   * @param grants for a page that is read by viewing grants: changes with each act on the account,
   *     its grants among them; else 0
   */
  private record PageRights(String account, Set<String> groups, long grants) {}

  private record OpenPage(LogInKey logIn, PageRights rights, Session session) {}

  void begin() {
    ends = logIns.subscribe(ended -> pagesOf(ended.key()).forEach(this::sendAway));
    rights = logIns.subscribeRights(changed -> askSoon(changed.key()));
  }

  /** On the committing thread: only begins to ask; who is asked for already is not once more. */
  private void askSoon(LogInKey one) {
    if (one == null && !everybody.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(() -> ask(one == null ? all() : pagesOf(one)));
    } catch (RuntimeException refused) {
      everybody.set(false);
      LOG.log(Level.WARNING, "open pages are asked at their next sign of life", refused);
    }
  }

  private List<OpenPage> all() {
    everybody.set(false);
    return List.copyOf(pages.values());
  }

  private List<OpenPage> pagesOf(LogInKey logIn) {
    return pages.values().stream().filter(page -> page.logIn().equals(logIn)).toList();
  }

  /**
   * @param account who opened the line, as the container says
   * @param drawnFor name of the role that the page was drawn for
   * @param drawnAt {@link LiveLogIn#accountVersion} when it was drawn: a line that was away comes
   *     back with the page of before
   */
  void join(LogInKey logIn, String account, String drawnFor, String drawnAt, Session session) {
    LiveLogIn now = logIns.living(Set.of(logIn)).get(logIn);
    boolean same =
        now != null
            && now.account().equals(account)
            && now.activeRole() != null
            && now.activeRole().name().equals(drawnFor)
            && Long.toString(now.accountVersion()).equals(drawnAt);
    if (!same) {
      close(session, SENT_AWAY);
      return;
    }
    OpenPage page = new OpenPage(logIn, rightsOf(now), session);
    pages.put(session.getId(), page);
    tell(page, PushMessage.READY);
    // what was taken away between the question and the entry was told to nobody
    ask(List.of(page));
  }

  void leave(Session session) {
    pages.remove(session.getId());
  }

  void answer(Session session) {
    OpenPage page = pages.get(session.getId());
    if (page != null) {
      executor.execute(
          () -> {
            ask(List.of(page));
            if (pages.containsKey(session.getId())) {
              tell(page, PushMessage.ALIVE);
            }
          });
    }
  }

  private void ask(Collection<OpenPage> some) {
    if (some.isEmpty()) {
      return;
    }
    try {
      Map<LogInKey, LiveLogIn> living =
          logIns.living(some.stream().map(OpenPage::logIn).collect(Collectors.toSet()));
      for (OpenPage page : some) {
        LiveLogIn now = living.get(page.logIn());
        if (now == null || !rightsOf(now).equals(page.rights())) {
          sendAway(page);
        }
      }
    } catch (DatabaseAway | EJBException nobodyToAsk) {
      // and nothing can be read to be shown; asked again at the next sign of life
      LOG.log(Level.DEBUG, "open pages are asked later", nobodyToAsk);
    }
  }

  private static PageRights rightsOf(LiveLogIn logIn) {
    long grants = logIn.activeRole() == Role.GRANTED ? logIn.accountVersion() : 0;
    return new PageRights(logIn.account(), logIn.groups(), grants);
  }

  private void sendAway(OpenPage page) {
    pages.remove(page.session().getId());
    close(page.session(), SENT_AWAY);
  }

  private void tell(OpenPage page, PushMessage message) {
    try {
      LineText.send(
          page.session().getAsyncRemote(),
          message.text(),
          sent -> {
            if (!sent.isOK()) {
              leave(page.session());
            }
          });
    } catch (IllegalStateException closedMeanwhile) {
      LOG.log(Level.DEBUG, "a page's line was gone already", closedMeanwhile);
      leave(page.session());
    }
  }

  private static void close(Session session, CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | IllegalStateException alreadyGone) {
      LOG.log(Level.DEBUG, "a page's line was gone already", alreadyGone);
    }
  }

  /** The application stops; browsers come back when it is up again. */
  void end() {
    try {
      ends.close();
      rights.close();
    } catch (Exception e) {
      throw new IllegalStateException("log-ins could not be left", e);
    } finally {
      List<OpenPage> all = List.copyOf(pages.values());
      pages.clear();
      all.forEach(page -> close(page.session(), new CloseReason(CloseCodes.GOING_AWAY, "restart")));
    }
  }
}
