package jp.madoguchi.program.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.access.Role;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.CallOutcome;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramTokens;
import jp.madoguchi.program.TokenOutcome;
import jp.madoguchi.program.TokenRequest;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class ProgramTokensTest {
  @OnBothDatabases
  void aProgramWithItsKeyCallsInItsOneRole(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    AccessToken token = house.token("emr");
    assertEquals(
        new CallOutcome.CallAdmitted("emr", "program:emr", Role.SERVICE), house.call(token));
    assertEquals(house.clock.instant(), house.find("emr").lastUse());
    assertTrue(
        house.records().contains("program:emr GIVE_PROGRAM_TOKEN - OK"), house.records()::toString);
    house.clock.forward(Duration.ofMinutes(10));
    assertEquals(ProgramFault.TOKEN, house.fault(token, null), "ten minutes and no more");
  }

  @OnBothDatabases
  void theTokenStandsNowhereInTheDatabase(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    AccessToken token = house.token("emr");
    String kept =
        database.call(
            em ->
                em.createNativeQuery("select token_hash from program_token")
                    .getSingleResult()
                    .toString());
    assertEquals(token.hash(), kept);
    assertFalse(token.toString().contains(token.text()));
  }

  @OnBothDatabases
  void allThreeAlgorithmsAreTaken(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    house.desk().addKey(house.of("emr"), ProgramHouse.key(ProgramHouse.EC));
    assertNull(house.refused(house.signed("emr", ProgramHouse.RSA, JWSAlgorithm.PS256, c -> c)));
    assertNull(house.refused(house.signed("emr", ProgramHouse.EC, JWSAlgorithm.ES256, c -> c)));
  }

  @OnBothDatabases
  void whoIsNotTheProgramGetsNothing(TestDatabase database) throws Exception {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    assertEquals(
        ProgramFault.UNKNOWN,
        house.refused(house.signed("emr", ProgramHouse.OTHER, JWSAlgorithm.RS256, c -> c)),
        "a foreign key");
    assertEquals(ProgramFault.UNKNOWN, house.refused(house.signed("none")), "an unknown program");
    assertEquals(
        ProgramFault.ALGORITHM,
        house.refused(house.signed("emr", ProgramHouse.RSA, JWSAlgorithm.RS512, c -> c)),
        "an algorithm that is not pinned");
    assertEquals(
        ProgramFault.MALFORMED,
        house.refused(new PlainJWT(house.claims("emr").build()).serialize()),
        "alg none");
    SignedJWT hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), house.claims("emr").build());
    hmac.sign(new MACSigner(ProgramHouse.RSA.toRSAPublicKey().getEncoded()));
    assertEquals(
        ProgramFault.ALGORITHM, house.refused(hmac.serialize()), "the public key as a secret");
    String honest = house.signed("emr");
    String claims = house.signed("emr", ProgramHouse.RSA, JWSAlgorithm.RS256, c -> c.jwtID("2"));
    assertEquals(
        ProgramFault.UNKNOWN,
        house.refused(
            honest.split("\\.")[0] + "." + claims.split("\\.")[1] + "." + honest.split("\\.")[2]),
        "another's claims under the signature");
    assertEquals(ProgramFault.MALFORMED, house.refused("a.b.c"));
    assertEquals(ProgramFault.MALFORMED, house.refused(null));
    assertEquals(ProgramFault.MALFORMED, house.refused("x".repeat(9_000)));
    assertEquals(
        new TokenOutcome.TokenRefused(ProgramFault.UNKNOWN, null),
        house
            .the(ProgramTokens.class)
            .issue(new TokenRequest(honest, "other", null, ProgramHouse.HERE)),
        "two names");
  }

  @OnBothDatabases
  void claimsHaveToBeForThisProgramAndThisMoment(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    Instant now = house.clock.instant();
    assertEquals(
        ProgramFault.AUDIENCE,
        claimed(house, ProgramFault.AUDIENCE, c -> c.audience("https://another.example")));
    claimed(house, ProgramFault.CLAIMS, c -> c.subject("other"));
    claimed(house, ProgramFault.CLAIMS, c -> c.jwtID(null));
    claimed(house, ProgramFault.CLAIMS, c -> c.expirationTime(null));
    claimed(house, ProgramFault.EXPIRED, c -> c.expirationTime(Date.from(now.minusSeconds(120))));
    claimed(house, null, c -> c.expirationTime(Date.from(now.minusSeconds(119))));
    claimed(house, null, c -> c.expirationTime(Date.from(now.plusSeconds(420))));
    claimed(house, ProgramFault.TOO_LONG, c -> c.expirationTime(Date.from(now.plusSeconds(421))));
    claimed(house, ProgramFault.NOT_YET, c -> c.notBeforeTime(Date.from(now.plusSeconds(121))));
    claimed(house, null, c -> c.issueTime(Date.from(now.plusSeconds(120))));
  }

  private static ProgramFault claimed(
      ProgramHouse house,
      ProgramFault expected,
      java.util.function.UnaryOperator<com.nimbusds.jwt.JWTClaimsSet.Builder> claims) {
    ProgramFault fault =
        house.refused(house.signed("emr", ProgramHouse.RSA, JWSAlgorithm.RS256, claims));
    assertEquals(expected, fault);
    return fault;
  }

  @OnBothDatabases
  void anAssertionOpensOnce(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    String assertion = house.signed("emr");
    assertNotNull(ProgramHouse.issued(house.ask(assertion)));
    assertEquals(ProgramFault.REPLAYED, house.refused(assertion));
    assertTrue(
        house.records().contains("program:emr REFUSE_PROGRAM - REPLAYED"),
        house.records()::toString);
  }

  /** Two nodes share nothing but the database; one house is one node. */
  @OnBothDatabases
  void ofTwoNodesThatGetOneAssertionAtOnceOneTakesIt(TestDatabase database) throws Exception {
    ProgramHouse one = new ProgramHouse(database);
    one.connected("emr", Role.SERVICE);
    ProgramHouse other = new ProgramHouse(database);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        String assertion = one.signed("emr");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<TokenOutcome>> asks =
            List.of(at(together, one, assertion), at(together, other, assertion));
        long given = 0;
        for (Future<TokenOutcome> outcome : nodes.invokeAll(asks)) {
          given += outcome.get() instanceof TokenOutcome.TokenIssued ? 1 : 0;
        }
        assertEquals(1, given);
      }
    } finally {
      nodes.shutdownNow();
    }
  }

  private static Callable<TokenOutcome> at(
      CyclicBarrier together, ProgramHouse node, String assertion) {
    return () -> {
      together.await();
      return node.ask(assertion);
    };
  }

  @OnBothDatabases
  void aRevokedProgramsTokenIsRefusedAtTheNextCallOnTheOtherNodeToo(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    AccessToken token = house.token("emr");
    ProgramHouse otherNode = new ProgramHouse(database);
    assertInstanceOf(CallOutcome.CallAdmitted.class, otherNode.call(token));
    house.desk().revoke(house.of("emr"), "機器の更新");
    assertEquals(ProgramFault.NOT_IN_USE, house.fault(token, null));
    assertEquals(ProgramFault.NOT_IN_USE, otherNode.fault(token, null));
    assertEquals(ProgramFault.NOT_IN_USE, house.refused(house.signed("emr")));
  }

  @OnBothDatabases
  void aKeyIsChangedWithoutAGap(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    AccessToken before = house.token("emr");
    house.desk().addKey(house.of("emr"), ProgramHouse.key(ProgramHouse.OTHER));
    String withNew = house.signed("emr", ProgramHouse.OTHER, JWSAlgorithm.RS256, c -> c);
    AccessToken after = ProgramHouse.issued(house.ask(withNew));
    assertNotNull(house.token("emr"), "the old one still opens");
    long old = house.find("emr").keys().get(1).id();
    house.desk().withdrawKey(house.of("emr"), old, "更新済");
    assertEquals(ProgramFault.TOKEN, house.fault(before, null), "what the old key got is over");
    assertInstanceOf(CallOutcome.CallAdmitted.class, house.call(after));
    assertEquals(ProgramFault.UNKNOWN, house.refused(house.signed("emr")));
  }

  @OnBothDatabases
  void aKeyCountsFromItsFirstDayToItsLast(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house
        .desk()
        .create(
            ProgramHouse.program("emr", Role.SERVICE, false),
            new NewProgramKey(
                ProgramHouse.RSA.toPublicJWK().toJSONString(),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 1)));
    assertEquals(ProgramFault.UNKNOWN, house.refused(house.signed("emr")));
    house.clock.set("2026-11-30T00:00:00+09:00");
    assertNull(house.refused(house.signed("emr")));
    house.clock.set("2026-12-01T23:59:59+09:00");
    assertNull(house.refused(house.signed("emr")));
    house.clock.set("2026-12-02T00:00:00+09:00");
    assertEquals(ProgramFault.UNKNOWN, house.refused(house.signed("emr")));
  }

  @OnBothDatabases
  void itCallsFromItsAddressesAlone(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    ProgramTokens tokens = house.the(ProgramTokens.class);
    assertEquals(
        new TokenOutcome.TokenRefused(ProgramFault.ADDRESS, null),
        tokens.issue(new TokenRequest(house.signed("emr"), "emr", null, "10.2.0.1")));
    AccessToken token = house.token("emr");
    assertEquals(
        new CallOutcome.CallRefused(ProgramFault.ADDRESS), tokens.admit(token, "10.2.0.1", null));
    assertInstanceOf(CallOutcome.CallAdmitted.class, tokens.admit(token, "fd12::1", null));
    assertTrue(
        house.records().contains("program:emr REFUSE_PROGRAM - ADDRESS"),
        house.records()::toString);
  }

  /** The same call again and again is one fault, and no flood of the ledger. */
  @OnBothDatabases
  void refusedCallsWithoutEndStandInTheLedgerTenTimesAMinute(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    ProgramTokens tokens = house.the(ProgramTokens.class);
    AccessToken token = house.token("emr");
    String record = "program:emr REFUSE_PROGRAM - ADDRESS";
    for (int minute = 1; minute <= 2; minute++) {
      for (int call = 0; call < 3 * RefusedCalls.RECORDED; call++) {
        assertEquals(
            new CallOutcome.CallRefused(ProgramFault.ADDRESS),
            tokens.admit(token, "10.2.0.1", null));
      }
      assertEquals(
          minute * RefusedCalls.RECORDED, house.records().stream().filter(record::equals).count());
      assertInstanceOf(CallOutcome.CallAdmitted.class, tokens.admit(token, "fd12::1", null));
      house.clock.forward(RefusedCalls.SPAN);
    }
  }

  @OnBothDatabases
  void aProgramReadsMedicalInformationForAPersonOnly(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("viewer", Role.DOCTOR);
    AccessToken token = house.token("viewer");
    assertEquals(ProgramFault.PERSON_NEEDED, house.fault(token, null));
    assertEquals(
        new CallOutcome.CallAdmitted("viewer", "doctor", Role.DOCTOR), house.call(token, "doctor"));
    assertEquals(ProgramFault.PERSON, house.fault(token, "clerk"), "no doctor");
    assertEquals(ProgramFault.PERSON, house.fault(token, "nobody"));
    assertEquals(ProgramFault.PERSON, house.fault(token, "program:viewer"));
    database.sql("update staff_account set ends_on = date '2026-11-28' where name = 'doctor'");
    assertEquals(ProgramFault.PERSON, house.fault(token, "doctor"), "left the hospital");
  }

  @OnBothDatabases
  void aProgramThatMayActForNobodyDoesNot(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house
        .desk()
        .create(ProgramHouse.program("emr", Role.CLERK, false), ProgramHouse.key(ProgramHouse.RSA));
    AccessToken token = house.token("emr");
    assertInstanceOf(CallOutcome.CallAdmitted.class, house.call(token));
    assertEquals(ProgramFault.PERSON, house.fault(token, "clerk"));
  }

  @OnBothDatabases
  void anotherScopeThanItsRoleIsRefused(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    ProgramTokens tokens = house.the(ProgramTokens.class);
    assertEquals(
        new TokenOutcome.TokenRefused(ProgramFault.SCOPE, null),
        tokens.issue(new TokenRequest(house.signed("emr"), null, "DOCTOR", ProgramHouse.HERE)));
    ProgramHouse.issued(
        tokens.issue(new TokenRequest(house.signed("emr"), null, "SERVICE", ProgramHouse.HERE)));
  }

  @OnBothDatabases
  void whoTriesTooOftenWaits(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("emr", Role.SERVICE);
    String foreign = house.signed("emr", ProgramHouse.OTHER, JWSAlgorithm.RS256, c -> c);
    for (int i = 0; i < 50; i++) {
      assertEquals(ProgramFault.UNKNOWN, house.refused(foreign));
    }
    TokenOutcome closed = house.ask(house.signed("emr"));
    assertEquals(
        new TokenOutcome.TokenRefused(
            ProgramFault.THROTTLED, house.clock.instant().plus(Duration.ofMinutes(10))),
        closed);
    house.clock.forward(Duration.ofMinutes(10));
    assertNull(house.refused(house.signed("emr")));
  }
}
