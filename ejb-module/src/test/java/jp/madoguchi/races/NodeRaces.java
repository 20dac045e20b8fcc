package jp.madoguchi.races;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.FirstTours;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.access.internal.LogInRetention;
import jp.madoguchi.access.internal.LogInWriting;
import jp.madoguchi.equipment.internal.RequestBook;
import jp.madoguchi.equipment.internal.SharedKeys;
import jp.madoguchi.node.internal.MonthPartitions;

/** Log-ins, numbers of requests, keys and months: what several servers share. */
final class NodeRaces {
  private static final String ACCOUNT = "lead\tsecret-word\tCLERK,CLERK_LEAD\t受付 主任\n";

  /** Who calls in all races. */
  private static final String CALLER = "staff1\tsecret-word\tCLERK,CLERK_LEAD\t受付 花子\n";

  private static final String OPEN = "select count(*) from staff_session where ended_at is null";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private NodeRaces() {}

  static Stream<Race> all() {
    return Stream.of(logIns(), shared()).flatMap(races -> races);
  }

  private static Stream<Race> logIns() {
    return Stream.of(
        Race.of("a person logs in at two desks")
            .before(h -> h.the(InitialAccounts.class).createFrom(ACCOUNT))
            .both(h -> h.the(LogIns.class).open("lead", null, false))
            .noneRefused()
            .leaves(OPEN, 2),
        Race.of("a log-in is followed by another of the same browser, twice")
            .before(NodeRaces::loggedIn)
            .both(h -> h.the(LogInWriting.class).open("lead", key(h), false))
            .noneRefused(),
        Race.of("a role is chosen and the log-in ended")
            .before(NodeRaces::loggedIn)
            .between(
                h -> h.the(LogIns.class).workAs(key(h), Role.CLERK),
                h -> h.the(LogIns.class).logOut(key(h)))
            .leaves(OPEN, 0),
        Race.of("two roles are chosen")
            .before(NodeRaces::loggedIn)
            .between(
                h -> h.the(LogInWriting.class).workAs(key(h), Role.CLERK),
                h -> h.the(LogInWriting.class).workAs(key(h), Role.CLERK_LEAD))
            .noneRefused(),
        Race.of("a sign of life and the end of a log-in")
            .before(NodeRaces::loggedIn)
            .before(h -> h.clock.forward(Duration.ofMinutes(2)))
            .between(
                h -> h.the(LogIns.class).find(key(h), true),
                h -> h.the(LogInWriting.class).end(key(h), LogInEnd.LOGGED_OUT))
            .noneRefused()
            .leaves(OPEN, 0),
        Race.of("two signs of life")
            .before(NodeRaces::loggedIn)
            .before(h -> h.clock.forward(Duration.ofMinutes(2)))
            .both(h -> h.the(LogInWriting.class).sign(key(h), h.clock.instant()))
            .noneRefused(),
        Race.of("the hints of a role are shown in two windows")
            .before(h -> h.the(InitialAccounts.class).createFrom(CALLER))
            .both(h -> h.the(FirstTours.class).seen(Role.CLERK))
            .noneRefused()
            .leaves("select count(*) from seen_tour", 1),
        Race.of("a person switches single keys at two desks")
            .before(h -> h.the(InitialAccounts.class).createFrom(CALLER))
            .both(h -> h.the(Accounts.class).useSingleKeys(false))
            .noneRefused(),
        Race.of("two servers end what was forgotten")
            .before(NodeRaces::loggedIn)
            .before(h -> h.clock.forward(Duration.ofDays(2)))
            .both(h -> h.the(LogInRetention.class).endForgotten())
            .noneRefused()
            .leaves(OPEN, 0),
        Race.of("two servers delete old log-ins")
            .before(NodeRaces::loggedIn)
            .before(h -> h.the(LogIns.class).logOut(key(h)))
            .before(h -> h.clock.forward(Duration.ofDays(400)))
            .both(h -> h.the(LogInRetention.class).delete())
            .noneRefused()
            .leaves("select count(*) from staff_session", 0));
  }

  private static Stream<Race> shared() {
    return Stream.of(
        Race.of("two servers reserve numbers of requests")
            .both(h -> h.the(RequestBook.class).reserve(TODAY, 0, 20))
            .noneRefused()
            .leaves("select last_number from request_suffix", 40),
        Race.of("two servers forget old requests")
            .before(
                h ->
                    h.sql(
                        "insert into sent_request (suffix, terminal, node, begun_at)"
                            + " values ('202501150001', 'main', 'a', current_timestamp)"))
            .both(h -> h.the(RequestBook.class).forgetBefore(TODAY))
            .noneRefused()
            .leaves("select count(*) from sent_request", 0),
        Race.of("two servers start with one key")
            .both(h -> h.the(SharedKeys.class).compare("a-digest"))
            .noneRefused()
            .leaves("select count(*) from shared_key", 1),
        Race.of("two servers make the months ahead")
            .before(h -> h.clock.forward(Duration.ofDays(3650)))
            .both(h -> h.the(MonthPartitions.class).make("reader_event", Hospital.FENCE))
            .noneRefused());
  }

  private static void loggedIn(Hospital h) {
    h.the(InitialAccounts.class).createFrom(ACCOUNT);
    h.the(LogIns.class).open("lead", null, false).orElseThrow();
  }

  private static LogInKey key(Hospital h) {
    return new LogInKey((String) h.one("select max(id_hash) from staff_session"));
  }
}
