package jp.madoguchi.races;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyPlace;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.factor.StaffCards;
import jp.madoguchi.factor.internal.FactorCodes;
import jp.madoguchi.factor.internal.SoftPasskey;

/** One code, one answer, one act at two desks and two nodes. */
final class FactorRaces {
  private static final String GIVEN =
      "select count(*) from staff_session where factor_step = 'GIVEN' and ended_at is null";

  /** Set by the race of a card that has to stay. */
  static final String CARD_STAYS = "madoguchi.factor.card.gone";

  private static final PasskeyPlace PLACE =
      new PasskeyPlace("madoguchi.example", Set.of("https://madoguchi.example"));

  private FactorRaces() {}

  /** What one race begins with: each runs on a hospital of its own. */
  private static final class Begun {
    private final SoftPasskey device = new SoftPasskey();
    private LogInKey own;
    private LogInKey half;
    private LogInKey otherHalf;
    private byte[] app;
    private List<String> codes;
    private PasskeyAnswer answer;
  }

  static Stream<Race> all() {
    return Stream.of(codes(), passkeys(), cards(), acts()).flatMap(races -> races);
  }

  private static Stream<Race> codes() {
    return Stream.of(
        race("one code is given at two nodes", FactorRaces::enrolled)
            .between(
                (h, b) -> factors(h).give(b.half, FactorCodes.code(b.app, h.clock.instant(), 1)),
                (h, b) ->
                    factors(h).give(b.otherHalf, FactorCodes.code(b.app, h.clock.instant(), 1)))
            .race()
            // the log-in in which it was made, and one of the two
            .leaves(GIVEN, 2),
        race("one recovery code is given at two nodes", FactorRaces::enrolled)
            .between(
                (h, b) -> factors(h).give(b.half, b.codes.get(0)),
                (h, b) -> factors(h).give(b.otherHalf, b.codes.get(0)))
            .race()
            .leaves(GIVEN, 2)
            .leaves("select count(*) from audit_record where action = 'USE_CODE'", 1),
        race("one app is confirmed twice", FactorRaces::offered)
            .both(
                (h, b) ->
                    factors(h)
                        .confirmTotp(b.own, "a", FactorCodes.code(b.app, h.clock.instant(), 0)))
            .race()
            .leaves("select count(*) from second_factor", 1)
            .leaves("select count(*) from recovery_code", 10),
        race("an app is begun twice", FactorRaces::loggedIn)
            .both((h, b) -> factors(h).beginTotp(b.own, "x"))
            .race()
            .leaves("select count(*) from factor_begun", 1));
  }

  private static Stream<Race> passkeys() {
    return Stream.of(
        race("one answer of a passkey is given twice", FactorRaces::asked)
            .both((h, b) -> passkeys(h).give(b.half, PLACE, b.answer))
            .race()
            .leaves("select count(*) from audit_record where action = 'LOG_IN'", 1),
        race("one passkey is made twice", FactorRaces::loggedIn)
            .before((h, b) -> b.answer = b.device.made(passkeys(h).beginNew(b.own).challenge()))
            .both((h, b) -> passkeys(h).enrol(b.own, PLACE, "a", b.answer))
            .race()
            .leaves("select count(*) from second_factor", 1),
        race("a passkey is begun twice", FactorRaces::loggedIn)
            .both((h, b) -> passkeys(h).beginNew(b.own))
            .race()
            .leaves("select count(*) from factor_begun", 1),
        race("a proof by passkey is begun twice", FactorRaces::loggedIn)
            .both((h, b) -> passkeys(h).beginProof(b.own))
            .race()
            .leaves("select count(*) from factor_begun", 1));
  }

  private static Stream<Race> cards() {
    return Stream.of(
        race("one card is made somebody's twice", FactorRaces::loggedIn)
            .both((h, b) -> h.the(StaffCards.class).enrol(b.own, "a"))
            .race()
            .leaves("select count(*) from second_factor", 1)
            .leaves("select count(*) from recovery_code", 10),
        race("a card is read twice for one log-in", FactorRaces::enrolled)
            .before((h, b) -> h.the(StaffCards.class).enrol(b.own, "a"))
            .before((h, b) -> System.setProperty(CARD_STAYS, "end"))
            .both((h, b) -> h.the(StaffCards.class).give(b.half))
            .race()
            .leaves("select count(*) from factor_begun", 0)
            .leaves("select count(*) from staff_session where card_reader is not null", 1),
        race("a card is taken away as two nodes are told", FactorRaces::loggedIn)
            .before((h, b) -> h.sql("update staff_session set card_reader = 'desk07/A'"))
            .both((h, b) -> h.the(FactorGate.class).cardGone("desk07/A"))
            .race()
            .noneRefused()
            .leaves("select count(*) from audit_record where action = 'LOG_OUT'", 1));
  }

  private static Stream<Race> acts() {
    return Stream.of(
        race("recovery codes are made anew by two", FactorRaces::enrolled)
            .both((h, b) -> factors(h).renewCodes(b.own))
            .race()
            .noneRefused()
            .leaves("select count(*) from recovery_code", 10),
        race("a factor is removed by two", FactorRaces::enrolled)
            .both((h, b) -> factors(h).remove(b.own, h.number("select min(id) from second_factor")))
            .race()
            .leaves("select count(*) from second_factor", 0)
            .leaves("select count(*) from staff_account where factor_held", 0),
        race("a password is given again at two desks", FactorRaces::loggedIn)
            .both((h, b) -> h.the(Accounts.class).prove(b.own, "secret-word".toCharArray()))
            .race()
            .noneRefused(),
        race("factors are taken away by two", FactorRaces::enrolled)
            .before(
                (h, b) -> h.sql("update staff_account set name = 'other' where name = 'staff1'"))
            .both((h, b) -> h.the(StaffDesk.class).takeFactorsAway(person(h), "x"))
            .race()
            .leaves("select count(*) from second_factor", 0)
            .leaves("select count(*) from audit_record where action = 'RESET_FACTORS'", 1));
  }

  private static StaffVersion person(Hospital h) {
    return new StaffVersion(
        h.number("select id from staff_account where name = 'other'"),
        h.number("select version from staff_account where name = 'other'"));
  }

  private static void loggedIn(Hospital h, Begun b) {
    h.the(InitialAccounts.class)
        .createFrom("staff1\tsecret-word\tCLERK\t受付 花子\none\tsecret-word\tADMIN\t管理 一郎\n");
    b.own = open(h);
  }

  private static void offered(Hospital h, Begun b) {
    loggedIn(h, b);
    b.app = FactorCodes.secret(factors(h).beginTotp(b.own, "x"));
  }

  private static void enrolled(Hospital h, Begun b) {
    offered(h, b);
    b.codes = factors(h).confirmTotp(b.own, "a", FactorCodes.code(b.app, h.clock.instant(), 0));
    b.half = open(h);
    b.otherHalf = open(h);
  }

  private static void asked(Hospital h, Begun b) {
    loggedIn(h, b);
    PasskeyAnswer made = b.device.made(passkeys(h).beginNew(b.own).challenge());
    passkeys(h).enrol(b.own, PLACE, "a", made);
    b.half = open(h);
    b.answer = b.device.proof(passkeys(h).beginProof(b.half).challenge());
  }

  private static LogInKey open(Hospital h) {
    return h.the(LogIns.class).open("staff1", null, false).orElseThrow().logIn().key();
  }

  private static SecondFactors factors(Hospital h) {
    return h.the(SecondFactors.class);
  }

  private static Passkeys passkeys(Hospital h) {
    return h.the(Passkeys.class);
  }

  private static FactorRace race(String name, BiConsumer<Hospital, Begun> before) {
    return new FactorRace(Race.of(name), new Begun()).before(before);
  }

  /** A race in which both know what was begun. */
  private record FactorRace(Race race, Begun begun) {
    FactorRace before(BiConsumer<Hospital, Begun> work) {
      race.before(with(work));
      return this;
    }

    FactorRace both(BiConsumer<Hospital, Begun> act) {
      race.both(with(act));
      return this;
    }

    FactorRace between(BiConsumer<Hospital, Begun> one, BiConsumer<Hospital, Begun> other) {
      race.between(with(one), with(other));
      return this;
    }

    private Consumer<Hospital> with(BiConsumer<Hospital, Begun> work) {
      return h -> work.accept(h, begun);
    }
  }
}
