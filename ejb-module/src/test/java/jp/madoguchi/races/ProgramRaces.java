package jp.madoguchi.races;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.access.PlaceThrottle;
import jp.madoguchi.access.Role;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramDesk;
import jp.madoguchi.program.ProgramTokens;
import jp.madoguchi.program.ProgramVersion;
import jp.madoguchi.program.TokenRequest;
import jp.madoguchi.program.internal.FirstPrograms;
import jp.madoguchi.program.internal.TokenWriting;

/** Two administrators, or two servers, at the same instant with one program. */
final class ProgramRaces {
  private static final ECKey FIRST = key();
  private static final ECKey SECOND = key();

  private ProgramRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("one program is connected by two")
            .between(h -> connect(h, FIRST), h -> connect(h, SECOND))
            .leaves("select count(*) from program", 1),
        Race.of("one key is added by two")
            .before(h -> connect(h, FIRST))
            .both(of((h, emr) -> desk(h).addKey(emr, typed(SECOND))))
            .leaves("select count(*) from program_key", 2),
        Race.of("a key is withdrawn while the program is revoked")
            .before(h -> connect(h, FIRST))
            .between(
                of((h, emr) -> desk(h).withdrawKey(emr, keyId(h), "x")),
                of((h, emr) -> desk(h).revoke(emr, "x")))
            .leaves("select version from program", 1),
        Race.of("addresses of a program are changed by two")
            .before(h -> connect(h, FIRST))
            .between(
                of((h, emr) -> desk(h).change(emr, "10.2.0.0/16", "台帳")),
                of((h, emr) -> desk(h).change(emr, "10.3.0.0/16", "台帳")))
            .leaves("select count(*) from audit_record where action = 'CHANGE_PROGRAM'", 1),
        Race.of("a program is confirmed by two")
            .before(h -> connect(h, FIRST))
            .before(h -> h.sql("update program set confirmed_at = null, created_by = 'other'"))
            .both(of((h, emr) -> desk(h).confirm(emr)))
            .leaves("select count(*) from audit_record where action = 'CONFIRM_PROGRAM'", 1),
        Race.of("one assertion reaches two servers")
            .before(h -> connect(h, FIRST))
            .both(
                h ->
                    h.the(TokenWriting.class)
                        .redeem(
                            h.number("select id from program"),
                            keyId(h),
                            "jti",
                            h.clock.instant().plus(Duration.ofMinutes(5)),
                            Duration.ofMinutes(10)))
            .noneRefused()
            .leaves("select count(*) from program_token", 1),
        Race.of("two programs that nobody knows ask for tokens")
            .both(
                h ->
                    h.the(ProgramTokens.class)
                        .issue(new TokenRequest("a.b.c", null, null, "10.1.2.3")))
            .noneRefused()
            .leaves("select failures from login_origin", 2),
        Race.of("two failures at one place")
            .both(h -> h.the(PlaceThrottle.class).failed())
            .noneRefused()
            .leaves("select failures from login_origin", 2),
        Race.of("two servers start for the first time")
            .both(h -> h.the(FirstPrograms.class).createFrom(line()))
            .noneRefused()
            .leaves("select count(*) from program", 1));
  }

  private static String line() {
    try {
      String key = Base64.getEncoder().encodeToString(FIRST.toECPublicKey().getEncoded());
      return "emr\tSERVICE\t10.1.0.0/16\talone\t" + key + "\t電子カルテ";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void connect(Hospital h, ECKey key) {
    desk(h)
        .create(
            new NewProgram("emr", "電子カルテ", "台帳", Role.SERVICE, "10.1.0.0/16", false), typed(key));
  }

  private static NewProgramKey typed(ECKey key) {
    return new NewProgramKey(key.toPublicJWK().toJSONString(), null, LocalDate.of(2026, 12, 31));
  }

  /** Both read the program before either writes. */
  private static Consumer<Hospital> of(BiConsumer<Hospital, ProgramVersion> act) {
    return h ->
        act.accept(
            h,
            new ProgramVersion(
                h.number("select id from program"), h.number("select version from program")));
  }

  private static long keyId(Hospital h) {
    return h.number("select id from program_key");
  }

  private static ProgramDesk desk(Hospital h) {
    return h.the(ProgramDesk.class);
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
