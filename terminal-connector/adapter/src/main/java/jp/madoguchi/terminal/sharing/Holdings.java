package jp.madoguchi.terminal.sharing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.TerminalId;

/** Whose folders this server may touch, as the application says. Safe for use by many threads. */
public final class Holdings {

  /**
   * One terminal for one time.
   *
   * @param token what its deliveries carry; {@link OwnedDelivery#NOBODY}: its files are captured as
   *     before the restart, and delivered once the application has said who owns it
   * @param turn tells two times apart, also when the token is the same
   */
  public record Holding(long token, long turn) {
    /** Whether anything may be brought into the application. */
    public boolean delivers() {
      return token != OwnedDelivery.NOBODY;
    }
  }

  private final Map<TerminalId, Holding> held = new HashMap<>();

  /** Of which the application has said something. */
  private final Set<TerminalId> decided = new HashSet<>();

  private long turns;

  /** Says whether that is news. */
  public synchronized boolean own(TerminalId terminal, long token) {
    decided.add(terminal);
    Holding before = held.get(terminal);
    if (before != null && before.token() == token) {
      return false;
    }
    held.put(terminal, new Holding(token, ++turns));
    return true;
  }

  /** Says whether that is news. */
  public synchronized boolean disown(TerminalId terminal) {
    decided.add(terminal);
    return held.remove(terminal) != null;
  }

  /** Only while it is held with that token. Says whether that is news. */
  public synchronized boolean disown(TerminalId terminal, long token) {
    Holding present = held.get(terminal);
    return present != null && present.token() == token && disown(terminal);
  }

  /** It was held before the restart: its files are captured until the application decides. */
  public synchronized void goOn(TerminalId terminal) {
    if (!decided.contains(terminal)) {
      held.computeIfAbsent(terminal, unused -> new Holding(OwnedDelivery.NOBODY, ++turns));
    }
  }

  /** Nothing is held and nothing decided. */
  public synchronized void clear() {
    held.clear();
    decided.clear();
  }

  /** How the terminal is held; empty when it is not. */
  public synchronized Optional<Holding> of(TerminalId terminal) {
    return Optional.ofNullable(held.get(terminal));
  }

  /** Whether it is held, now as then. */
  public synchronized boolean isStill(TerminalId terminal, Holding then) {
    return then.equals(held.get(terminal));
  }

  /** All that is held now. */
  public synchronized Map<TerminalId, Holding> all() {
    return Map.copyOf(held);
  }
}
