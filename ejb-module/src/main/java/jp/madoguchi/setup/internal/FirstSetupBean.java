package jp.madoguchi.setup.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.access.FirstAdministrator;
import jp.madoguchi.access.FirstPerson;
import jp.madoguchi.access.PlaceThrottle;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.SetupCheck;
import jp.madoguchi.factor.TotpOffer;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.setup.FirstSetup;
import jp.madoguchi.setup.Preparation;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.SetupDoor;
import jp.madoguchi.setup.SetupRefusal;
import jp.madoguchi.setup.SetupRefused;
import jp.madoguchi.setup.SetupStanding;
import jp.madoguchi.setup.internal.file.CodeFile;

/** Each step asks for the code, then does its one transaction. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstSetupBean implements FirstSetup, Preparation {
  @Inject @Any Instance<SetupCheck> checks;
  @EJB SetupWriting writing;
  @EJB PlaceThrottle throttle;
  @EJB FirstAdministrator administrators;
  @EJB DatabaseReadiness database;

  @Override
  @PermitAll
  public SetupDoor door() {
    return database.ready() ? writing.door() : SetupDoor.UNKNOWN;
  }

  @Override
  @PermitAll
  public SetupStanding standing(SetupCode code) {
    return slowly(() -> writing.standing(code));
  }

  @Override
  @PermitAll
  public SetupStanding name(
      SetupCode code, String account, String staffNumber, String displayName, char[] password) {
    FirstPerson person;
    try {
      // a hash is dear: nobody has one made without the code
      standing(code);
      person = administrators.prepare(account, staffNumber, displayName, password);
    } finally {
      Arrays.fill(password, '\0');
    }
    return slowly(() -> writing.name(code, person));
  }

  @Override
  @PermitAll
  public TotpOffer beginFactor(SetupCode code, String issuer) {
    return slowly(() -> writing.beginFactor(code, issuer)).offer();
  }

  @Override
  @PermitAll
  public SetupStanding proveFactor(SetupCode code, String typed) {
    return slowly(() -> writing.proveFactor(code, typed));
  }

  @Override
  @PermitAll
  public List<CheckFinding> checks(SetupCode code) {
    standing(code);
    return look();
  }

  @Override
  @PermitAll
  public List<String> finish(SetupCode code, String factorName, int open) {
    List<String> codes = slowly(() -> writing.finish(code, factorName, open));
    CodeFile.remove();
    return codes;
  }

  @Override
  @RolesAllowed(Role.Names.ADMIN)
  public List<CheckFinding> look() {
    List<CheckFinding> found = new ArrayList<>();
    checks.forEach(one -> found.addAll(one.look()));
    found.sort(Comparator.comparing(one -> one.kind().area()));
    return List.copyOf(found);
  }

  /** Wrong codes, and wrong codes of the app, count at the place they come from. */
  private <T> T slowly(Supplier<T> step) {
    if (throttle.closedUntil() != null) {
      throw new SetupRefused(SetupRefusal.THROTTLED);
    }
    try {
      return step.get();
    } catch (SetupRefused refused) {
      if (refused.why() == SetupRefusal.CODE_WRONG || refused.why() == SetupRefusal.FACTOR_WRONG) {
        throttle.failed();
      }
      throw refused;
    }
  }
}
