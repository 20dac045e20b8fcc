package jp.madoguchi.terminal.state;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;

/** Remembers the state of every part and tells changes. Safe for use by many threads. */
public final class StateBoard {

  private record Part(TerminalId terminal, TerminalPart part) {}

  private final Clock clock;
  private final Instant made;
  private final Consumer<TerminalState> onChange;
  private final Map<Part, TerminalState> states = new ConcurrentHashMap<>();

  /**
   * @param onChange told once for the first state of a part and at every change of it; called by
   *     the thread that reports, so it must be quick
   */
  public StateBoard(Clock clock, Consumer<TerminalState> onChange) {
    this.clock = clock;
    this.made = clock.instant();
    this.onChange = onChange;
  }

  /** The part works. */
  public void up(TerminalId terminal, TerminalPart part, Path path) {
    report(TerminalState.up(terminal, part, clock.instant(), path.toString()));
  }

  /** The part does not work. */
  public TerminalState down(
      TerminalId terminal, TerminalPart part, TerminalFault fault, Path path) {
    return report(TerminalState.down(terminal, part, clock.instant(), fault, path.toString()));
  }

  private TerminalState report(TerminalState news) {
    boolean[] changed = {false};
    TerminalState present =
        states.compute(
            new Part(news.terminal(), news.part()),
            (part, old) -> {
              changed[0] = old == null || !old.fault().equals(news.fault());
              return changed[0] ? sinceKept(old, news) : old;
            });
    if (changed[0]) {
      onChange.accept(present);
    }
    return present;
  }

  /** Another fault of a part that is down already does not make it younger. */
  private static TerminalState sinceKept(TerminalState old, TerminalState news) {
    boolean stillDown = old != null && !old.up() && !news.up();
    return stillDown
        ? new TerminalState(news.terminal(), news.part(), news.up(), old.since(), news.detail())
        : news;
  }

  /** Whether the part is known not to work. */
  public boolean isDown(TerminalId terminal, TerminalPart part) {
    TerminalState state = states.get(new Part(terminal, part));
    return state != null && !state.up();
  }

  /** Every part of these terminals; one that nobody has looked at yet is {@code NOT_STARTED}. */
  public List<TerminalState> of(List<TerminalId> terminals) {
    List<TerminalState> all = new ArrayList<>();
    for (TerminalId terminal : terminals) {
      for (TerminalPart part : TerminalPart.values()) {
        all.add(
            states.getOrDefault(
                new Part(terminal, part),
                TerminalState.down(terminal, part, made, TerminalFault.NOT_STARTED, "")));
      }
    }
    return all;
  }

  /** Forgets everything, as before the first look. */
  public void clear() {
    states.clear();
  }
}
