package jp.madoguchi.program.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.CallOutcome;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramBook;
import jp.madoguchi.program.ProgramDesk;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramTokens;
import jp.madoguchi.program.ProgramVersion;
import jp.madoguchi.program.TokenOutcome;
import jp.madoguchi.program.TokenRequest;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with two administrators, a doctor and a clerk, and keys that were made for tests. */
final class ProgramHouse {
  static final RSAKey RSA = rsa(2048);
  static final RSAKey OTHER = rsa(2048);
  static final ECKey EC = ec(Curve.P_256);
  static final String HERE = "10.1.2.3";
  static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

  private static final String LINES =
      """
      admin\tfirst-word\tADMIN\t管理 一郎
      second\tsecond-word\tADMIN\t管理 二郎
      doctor\tthird-word\tDOCTOR\t試験 医師
      clerk\tfourth-word\tCLERK\t受付 花子
      """;

  final SetClock clock = new SetClock("2026-11-29T09:00:00+09:00");
  final Caller caller = new Caller("admin", Role.ADMIN);
  final TestDatabase database;
  private final BeanContainer beans;

  ProgramHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
    the(InitialAccounts.class).createFrom(LINES);
  }

  <T> T the(Class<T> bean) {
    return beans.bean(bean);
  }

  ProgramDesk desk() {
    return the(ProgramDesk.class);
  }

  /** A program of a role that is in use, with {@link #RSA}. */
  void connected(String id, Role role) {
    boolean people = !Role.OF_SYSTEMS.contains(role);
    boolean now = desk().create(program(id, role, people), key(RSA));
    if (!now) {
      caller.become("second", Role.ADMIN);
      desk().confirm(of(id));
      caller.become("admin", Role.ADMIN);
    }
  }

  static NewProgram program(String id, Role role, boolean people) {
    return new NewProgram(id, "電子カルテ", "患者台帳の送信", role, "10.1.0.0/16, fd00::/8", people);
  }

  static NewProgramKey key(JWK key) {
    return new NewProgramKey(key.toPublicJWK().toJSONString(), null, UNTIL);
  }

  ConnectedProgram find(String id) {
    return the(ProgramBook.class).list(0, 50).stream()
        .filter(one -> one.clientId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  ProgramVersion of(String id) {
    return find(id).shown();
  }

  /** What an honest program claims. */
  JWTClaimsSet.Builder claims(String id) {
    return new JWTClaimsSet.Builder()
        .issuer(id)
        .subject(id)
        .audience("urn:madoguchi")
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(2))));
  }

  String signed(String id) {
    return signed(id, RSA, JWSAlgorithm.RS256, one -> one);
  }

  String signed(
      String id, JWK key, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), otherwise.apply(claims(id)).build());
      JWSSigner signer =
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  TokenOutcome ask(String assertion) {
    return the(ProgramTokens.class).issue(new TokenRequest(assertion, null, null, HERE));
  }

  AccessToken token(String id) {
    return issued(ask(signed(id)));
  }

  static AccessToken issued(TokenOutcome outcome) {
    if (outcome instanceof TokenOutcome.TokenIssued given) {
      return given.token();
    }
    throw new AssertionError(outcome);
  }

  ProgramFault refused(String assertion) {
    return ask(assertion) instanceof TokenOutcome.TokenRefused no ? no.fault() : null;
  }

  CallOutcome call(AccessToken token) {
    return call(token, null);
  }

  CallOutcome call(AccessToken token, String person) {
    return the(ProgramTokens.class).admit(token, HERE, person);
  }

  ProgramFault fault(AccessToken token, String person) {
    return call(token, person) instanceof CallOutcome.CallRefused no ? no.fault() : null;
  }

  /** Account, action, subject and outcome of the records about programs, oldest first. */
  List<String> records() {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select account || ' ' || action || ' ' || coalesce(subject, '-') || ' ' ||"
                        + " outcome from audit_record where action like '%PROGRAM%' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }

  static RSAKey rsa(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey ec(Curve curve) {
    try {
      return new ECKeyGenerator(curve).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
