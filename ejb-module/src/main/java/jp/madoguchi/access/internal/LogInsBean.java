package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.SessionLimits;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.DatabaseReadiness;

/**
 * Log-ins from the database, read outside of a transaction: one statement a request. Nothing is
 * kept in between; what was taken away a moment ago would work until it is forgotten.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogInsBean implements LogIns {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject SignsWhileAway away;
  @Inject LogInEndListeners listeners;
  @EJB LogInWriting writing;
  @EJB DatabaseReadiness database;

  @Override
  @PermitAll
  public Optional<OpenedLogIn> open(String account, LogInKey former, boolean factorGiven) {
    return writing.open(account, former, factorGiven);
  }

  @Override
  @PermitAll
  public Optional<LiveLogIn> find(LogInKey key, boolean byPerson) {
    SessionLimits limits = SessionLimits.fromSettings();
    Instant now = clock.instant();
    LogInLookup.Found found;
    try {
      found = lookUp(Set.of(key)).get(key);
    } catch (DatabaseAway nobodyToAsk) {
      if (byPerson) {
        away.signed(key, now, limits.clinician());
      }
      throw nobodyToAsk;
    }
    if (found == null) {
      return Optional.empty();
    }
    if (away.takeLoggedOut(key)) {
      writing.end(key, LogInEnd.LOGGED_OUT);
      return Optional.empty();
    }
    LiveLogIn logIn = found.logIn();
    Instant lastSign = signBefore(logIn, found.kept().lastSign(), limits);
    LogInEnd end = end(found, logIn, lastSign, limits, now);
    if (end != null) {
      writing.end(key, end);
      return Optional.empty();
    }
    Instant sign = byPerson ? now : lastSign;
    if (!sign.isBefore(found.kept().lastSign().plus(limits.step(logIn.activeRole())))) {
      writing.sign(key, sign);
    }
    return Optional.of(logIn);
  }

  @Override
  @PermitAll
  public Map<LogInKey, LiveLogIn> living(Set<LogInKey> keys) {
    SessionLimits limits = SessionLimits.fromSettings();
    Instant now = clock.instant();
    Map<LogInKey, LiveLogIn> living = new HashMap<>();
    lookUp(keys)
        .forEach(
            (key, found) -> {
              LiveLogIn logIn = found.logIn();
              if (end(found, logIn, found.kept().lastSign(), limits, now) == null) {
                living.put(key, logIn);
              }
            });
    return living;
  }

  @Override
  @PermitAll
  public LiveLogIn workAs(LogInKey key, Role role) {
    return writing.workAs(key, role);
  }

  @Override
  @PermitAll
  public void logOut(LogInKey key) {
    try {
      DatabaseAway.unless(database);
      writing.end(key, LogInEnd.LOGGED_OUT);
    } catch (DatabaseAway | EJBException gone) {
      away.loggedOut(key);
    }
  }

  @Override
  @PermitAll
  public AutoCloseable subscribe(Consumer<StaffSessionEnded> listener) {
    return listeners.add(listener);
  }

  @Override
  @PermitAll
  public AutoCloseable subscribeRights(Consumer<StaffRightsChanged> listener) {
    return listeners.addToRights(listener);
  }

  private Map<LogInKey, LogInLookup.Found> lookUp(Set<LogInKey> keys) {
    DatabaseAway.unless(database);
    try {
      return LogInLookup.find(em, List.copyOf(keys));
    } catch (PersistenceException gone) {
      // it went away since it was last looked after; the watch will say so in a moment
      throw new DatabaseAway();
    }
  }

  /** The last sign that counts: also one that could not be written, if it came in time. */
  private Instant signBefore(LiveLogIn logIn, Instant written, SessionLimits limits) {
    SignsWhileAway.SignsOfOne span = away.take(logIn.key());
    return span != null
            && span.last().isAfter(written)
            && limits.over(logIn.activeRole(), logIn.loggedInAt(), written, span.first()) == null
        ? span.last()
        : written;
  }

  private static LogInEnd end(
      LogInLookup.Found found,
      LiveLogIn logIn,
      Instant lastSign,
      SessionLimits limits,
      Instant now) {
    if (!found.enabled()) {
      return LogInEnd.SWITCHED_OFF;
    }
    if (!found.employment().works(FacilityTime.day(now))) {
      return LogInEnd.NOT_IN_SERVICE;
    }
    return logIn.choices().isEmpty()
        ? LogInEnd.NO_ROLE
        : limits.over(logIn.activeRole(), logIn.loggedInAt(), lastSign, now);
  }
}
