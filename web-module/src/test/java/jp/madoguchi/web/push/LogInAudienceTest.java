package jp.madoguchi.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.node.DatabaseAway;
import org.junit.jupiter.api.Test;

class LogInAudienceTest {
  private static final LogInKey KEY = new LogInKey("0".repeat(64));
  private static final LogInKey OTHER = new LogInKey("1".repeat(64));
  private static final String READY = "{\"form\":1,\"ready\":true}";
  private static final String ALIVE = "{\"form\":1,\"alive\":true}";
  private static final String CLOSED = "closed VIOLATED_POLICY";

  private final LogInAudience audience = new LogInAudience();
  private final Map<LogInKey, LiveLogIn> living = new HashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private Consumer<StaffSessionEnded> ends;
  private Consumer<StaffRightsChanged> rights;
  private boolean away;
  private long version = 7;

  /** Tasks that wait, where they are not run at once. */
  private List<Runnable> later;

  LogInAudienceTest() throws ReflectiveOperationException {
    set("executor", stand(ManagedExecutorService.class, (name, all) -> run((Runnable) all[0])));
    set("logIns", stand(LogIns.class, this::logIns));
    audience.begin();
    works(KEY, Role.DOCTOR, Role.DOCTOR);
    works(OTHER, Role.AUDITOR, Role.AUDITOR);
  }

  @Test
  void aPageIsSentAwayTheMomentItsRoleIsWithdrawnAndNoOtherIs() {
    List<String> doctor = page("a", KEY, "doctor", "DOCTOR");
    List<String> auditor = page("b", OTHER, "auditor", "AUDITOR");
    works(KEY, null, Role.PHARMACIST);
    rights.accept(new StaffRightsChanged(null));
    assertEquals(List.of(READY, CLOSED), doctor);
    assertEquals(List.of(READY), auditor);
  }

  @Test
  void aPageIsSentAwayWhenItsLogInEnds() {
    List<String> doctor = page("a", KEY, "doctor", "DOCTOR");
    List<String> auditor = page("b", OTHER, "auditor", "AUDITOR");
    ends.accept(new StaffSessionEnded(KEY, LogInEnd.LOGGED_OUT));
    assertEquals(List.of(READY, CLOSED), doctor);
    assertEquals(List.of(READY), auditor);
  }

  @Test
  void aPageReadByAGrantIsDrawnAnewWhenItsAccountIsChangedAndNotForAnother() {
    works(KEY, Role.GRANTED, Role.GRANTED);
    List<String> nurse = page("a", KEY, "doctor", "GRANTED");
    List<String> auditor = page("b", OTHER, "auditor", "AUDITOR");
    // somebody else's rights, or a node that was cut off and asks about everything
    rights.accept(new StaffRightsChanged(null));
    assertEquals(List.of(READY), nurse);
    version++;
    works(KEY, Role.GRANTED, Role.GRANTED);
    works(OTHER, Role.AUDITOR, Role.AUDITOR);
    rights.accept(new StaffRightsChanged(null));
    assertEquals(List.of(READY, CLOSED), nurse);
    assertEquals(List.of(READY), auditor);
  }

  @Test
  void aGrantThatEndedWhileTheLineWasAwayIsNoticedWhenItComesBack() {
    works(KEY, Role.GRANTED, Role.GRANTED);
    List<String> nurse = page("a", KEY, "doctor", "GRANTED");
    audience.leave(sessions.get("a"));
    String drawnAt = Long.toString(version);
    version++;
    works(KEY, Role.GRANTED, Role.GRANTED);
    audience.join(KEY, "doctor", "GRANTED", drawnAt, sessions.get("a"));
    assertEquals(List.of(READY, CLOSED), nurse);
  }

  @Test
  void manyChangesAtOnceAreAskedAboutOnce() {
    List<String> doctor = page("a", KEY, "doctor", "DOCTOR");
    later = new ArrayList<>();
    rights.accept(new StaffRightsChanged(null));
    rights.accept(new StaffRightsChanged(null));
    assertEquals(1, later.size());
    works(KEY, null, Role.PHARMACIST);
    later.get(0).run();
    assertEquals(List.of(READY, CLOSED), doctor);
    rights.accept(new StaffRightsChanged(null));
    assertEquals(2, later.size());
  }

  @Test
  void aFurtherRoleChangesNoOpenPage() {
    List<String> doctor = page("a", KEY, "doctor", "DOCTOR");
    works(KEY, Role.DOCTOR, Role.DOCTOR, Role.ADMIN);
    rights.accept(new StaffRightsChanged(null));
    assertEquals(List.of(READY), doctor);
  }

  @Test
  void whatWasTakenAwayBeforeTheLineWasOpenIsNoticedWhenItOpens() {
    works(KEY, Role.PHARMACIST, Role.PHARMACIST);
    assertEquals(List.of(CLOSED), page("a", KEY, "doctor", "DOCTOR"));
    assertEquals(List.of(CLOSED), page("b", KEY, "somebody", "PHARMACIST"));
    living.clear();
    assertEquals(List.of(CLOSED), page("c", KEY, "doctor", "PHARMACIST"));
  }

  @Test
  void theSignOfLifeIsAnsweredAsLongAsTheRightsAreThere() {
    List<String> doctor = page("a", KEY, "doctor", "DOCTOR");
    away = true;
    audience.answer(sessions.get("a"));
    away = false;
    living.clear();
    audience.answer(sessions.get("a"));
    audience.answer(sessions.get("a"));
    assertEquals(List.of(READY, ALIVE, CLOSED), doctor);
  }

  private void works(LogInKey key, Role as, Role... roles) {
    String account = key.equals(KEY) ? "doctor" : "auditor";
    living.put(
        key,
        new LiveLogIn(
            key,
            account,
            "試験 医師",
            Set.of(roles),
            as,
            Instant.EPOCH,
            false,
            FactorStep.NOT_ASKED,
            Instant.EPOCH,
            version));
  }

  private List<String> page(String id, LogInKey key, String account, String drawnFor) {
    List<String> told = new ArrayList<>();
    RemoteEndpoint.Async remote =
        stand(RemoteEndpoint.Async.class, (name, all) -> told.add((String) all[0]) ? null : null);
    Session session =
        stand(
            Session.class,
            (name, all) ->
                switch (name) {
                  case "getId" -> id;
                  case "getAsyncRemote" -> remote;
                  case "close" ->
                      told.add("closed " + ((CloseReason) all[0]).getCloseCode()) ? null : null;
                  default -> null;
                });
    sessions.put(id, session);
    audience.join(key, account, drawnFor, Long.toString(version), session);
    return told;
  }

  @SuppressWarnings("unchecked")
  private Object logIns(String name, Object[] all) {
    switch (name) {
      case "subscribe" -> ends = (Consumer<StaffSessionEnded>) all[0];
      case "subscribeRights" -> rights = (Consumer<StaffRightsChanged>) all[0];
      default -> {
        if (away) {
          throw new DatabaseAway();
        }
        Map<LogInKey, LiveLogIn> found = new HashMap<>(living);
        found.keySet().retainAll((Set<LogInKey>) all[0]);
        return found;
      }
    }
    return null;
  }

  private Object run(Runnable task) {
    if (later == null) {
      task.run();
    } else {
      later.add(task);
    }
    return null;
  }

  private interface Answer {
    Object of(String name, Object[] arguments);
  }

  private static <T> T stand(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.of(method.getName(), arguments)));
  }

  private void set(String field, Object value) throws ReflectiveOperationException {
    Field there = LogInAudience.class.getDeclaredField(field);
    there.setAccessible(true);
    there.set(audience, value);
  }
}
