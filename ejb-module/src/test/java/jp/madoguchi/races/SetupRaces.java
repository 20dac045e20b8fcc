package jp.madoguchi.races;

import java.util.stream.Stream;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.factor.internal.FactorCodes;
import jp.madoguchi.setup.FirstSetup;
import jp.madoguchi.setup.InstallationKind;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.internal.SetupWriting;

/** The first start on two nodes. */
final class SetupRaces {
  private static final SetupCode CODE = SetupCode.made();
  private static final String ACCOUNTS = "select count(*) from staff_account";
  private static final String ROW = "select count(*) from first_setup";

  private SetupRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("two nodes hand out a code")
            .both(h -> h.the(SetupWriting.class).begin(SetupCode.made().hash()))
            .noneRefused()
            .leaves(ROW, 1),
        Race.of("two say whose installation it is")
            .both(h -> h.the(SetupWriting.class).mark(InstallationKind.PRODUCTION))
            .noneRefused()
            .leaves(ROW, 1),
        Race.of("the administrator is named twice")
            .before(SetupRaces::begun)
            .both(SetupRaces::named)
            .noneRefused()
            .leaves("select count(*) from first_setup where account = 'first.admin'", 1),
        Race.of("an app is begun twice at the first start")
            .before(SetupRaces::begunAndNamed)
            .both(h -> setup(h).beginFactor(CODE, "x"))
            .noneRefused()
            .leaves("select count(*) from first_setup where factor_secret is not null", 1),
        proofs(),
        Race.of("the set-up is finished on two nodes")
            .before(SetupRaces::proven)
            .both(h -> setup(h).finish(CODE, "x", 0))
            .leaves(ACCOUNTS, 1)
            .leaves("select count(*) from audit_record where action = 'FINISH_SETUP'", 1)
            .leaves("select count(*) from recovery_code", 10),
        Race.of("the set-up is finished while accounts come from the environment")
            .before(SetupRaces::proven)
            .between(
                h -> setup(h).finish(CODE, "x", 0),
                h -> h.the(InitialAccounts.class).createFrom("one\tsecret-word\tADMIN\t管理 一郎\n"))
            .leaves(ACCOUNTS, 1));
  }

  private static Race proofs() {
    byte[][] app = new byte[1][];
    return Race.of("an app is proven twice at the first start")
        .before(
            h -> {
              begunAndNamed(h);
              app[0] = FactorCodes.secret(setup(h).beginFactor(CODE, "x"));
            })
        .both(h -> setup(h).proveFactor(CODE, FactorCodes.code(app[0], h.clock.instant(), 0)))
        .noneRefused()
        .leaves("select count(*) from first_setup where factor_step is not null", 1);
  }

  private static void begun(Hospital h) {
    h.the(SetupWriting.class).begin(CODE.hash());
    setup(h).standing(CODE);
  }

  private static void named(Hospital h) {
    setup(h).name(CODE, "first.admin", "1", "試験 太郎", "purple-kettle-42-lizard".toCharArray());
  }

  private static void begunAndNamed(Hospital h) {
    begun(h);
    named(h);
  }

  private static void proven(Hospital h) {
    begunAndNamed(h);
    byte[] app = FactorCodes.secret(setup(h).beginFactor(CODE, "x"));
    setup(h).proveFactor(CODE, FactorCodes.code(app, h.clock.instant(), 0));
  }

  private static FirstSetup setup(Hospital h) {
    return h.the(FirstSetup.class);
  }
}
