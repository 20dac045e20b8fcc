package jp.madoguchi.setup.internal;

import jakarta.resource.ResourceException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.FirstAdministrator;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.factor.internal.FactorCodes;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.setup.FirstSetup;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.internal.file.CodeFile;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** An installation that starts for the first time. */
final class SetupHouse {
  static final String PASSWORD = "purple-kettle-42-lizard";

  final SetClock clock = new SetClock("2026-11-29T09:00:00+09:00");
  final Caller caller = new Caller("nobody");
  final TestDatabase database;
  final BeanContainer beans;

  SetupHouse(TestDatabase database) {
    this.database = database;
    this.beans =
        new BeanContainer(
            database, caller, clock, new Workplace(), new Alone(), connectorThatIsAway());
  }

  private static TerminalConnectionFactory connectorThatIsAway() {
    return (TerminalConnectionFactory)
        Proxy.newProxyInstance(
            SetupHouse.class.getClassLoader(),
            new Class<?>[] {TerminalConnectionFactory.class},
            (proxy, method, arguments) -> {
              throw new ResourceException("away");
            });
  }

  /** As the node does each time the database becomes ready. */
  SetupStart start() {
    SetupStart start = new SetupStart();
    start.writing = beans.bean(SetupWriting.class);
    start.administrators = beans.bean(FirstAdministrator.class);
    DatabaseReady ready = new DatabaseReady(Instant.EPOCH);
    start.keepApart(ready);
    start.handOut(ready);
    return start;
  }

  FirstSetup setup() {
    return beans.bean(FirstSetup.class);
  }

  /** What the operator reads. */
  SetupCode code() {
    try {
      return CodeFile.read().orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void named(SetupCode code) {
    setup().name(code, "first.admin", "10001", "試験 太郎", PASSWORD.toCharArray());
  }

  /** Named, with a factor that is proven; its secret. */
  byte[] proven(SetupCode code) {
    named(code);
    byte[] app = FactorCodes.secret(setup().beginFactor(code, "窓口"));
    setup().proveFactor(code, FactorCodes.code(app, clock.instant(), 0));
    return app;
  }

  void unattended(String name) {
    beans.bean(InitialAccounts.class).createFrom(name + "\tsecret-word\tADMIN\t管理 一郎\n");
  }

  long count(String sql) {
    return database.call(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String sql) {
    return database.call(em -> (List<String>) em.createNativeQuery(sql).getResultList());
  }
}
