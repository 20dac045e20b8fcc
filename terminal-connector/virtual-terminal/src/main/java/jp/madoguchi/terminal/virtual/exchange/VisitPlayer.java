package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.scenario.VisitPlan;

/** Puts the cards of a scenario on the readers when their time has come. */
final class VisitPlayer {
  private static final Logger LOG = System.getLogger(VisitPlayer.class.getName());
  private static final long ONE = 1_000_000;

  /** After the machine slept, or a clock jumped, not everybody comes at once. */
  private static final Duration LONGEST_STRETCH = Duration.ofSeconds(2);

  private final VirtualTerminal terminal;
  private final List<VisitPlan> plans;
  private final Clock clock;
  private final Instant start;
  private final SplittableRandom chance;
  private final long[] owed;
  private Instant lastLook;

  VisitPlayer(VirtualTerminal terminal, List<VisitPlan> plans, long seed, Clock clock) {
    this.terminal = terminal;
    this.plans = plans;
    this.clock = clock;
    this.start = terminal.faults().start();
    this.chance = new SplittableRandom(seed);
    this.owed = new long[plans.size()];
    this.lastLook = start.minusNanos(1); // what is due at the start is due
  }

  /** To be called often. */
  void tick() {
    try {
      Instant now = clock.instant();
      for (int i = 0; i < plans.size(); i++) {
        if (plans.get(i) instanceof VisitPlan.Single single) {
          if (single.isDue(lastLook, now, start)) {
            visit(terminal.population().person(single.person()), single.reader());
          }
        } else if (plans.get(i) instanceof VisitPlan.Stream stream) {
          stream(i, stream, now);
        }
      }
      lastLook = now;
    } catch (RuntimeException unexpected) {
      // the look at the clock must never be the last one
      LOG.log(Level.ERROR, "the plan of visits could not be followed", unexpected);
    }
  }

  private void stream(int plan, VisitPlan.Stream stream, Instant now) {
    if (!stream.span().holds(now, start)) {
      owed[plan] = 0;
      return;
    }
    Duration stretch = Duration.between(lastLook, now);
    owed[plan] +=
        stream.millionths(stretch.compareTo(LONGEST_STRETCH) > 0 ? LONGEST_STRETCH : stretch);
    for (; owed[plan] >= ONE; owed[plan] -= ONE) {
      visit(terminal.population().person(1 + chance.nextInt(terminal.population().size())), 0);
    }
  }

  private void visit(VirtualPerson person, int reader) {
    try {
      int where = reader == 0 ? 1 + chance.nextInt(terminal.readers()) : reader;
      terminal.visit(person, where, terminal.usual(person));
    } catch (IOException | MessageException | RuntimeException lost) {
      LOG.log(Level.WARNING, "a visit came to nothing: {0}", lost.toString());
    }
  }
}
