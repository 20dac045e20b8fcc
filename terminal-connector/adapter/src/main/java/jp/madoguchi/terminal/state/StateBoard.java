package jp.madoguchi.terminal.state;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Changed only within {@code states.compute} of the same part. */
  private final Map<Part, Map<Path, TerminalFault>> faults = new ConcurrentHashMap<>();

  /**
   * @param onChange told once for the first state of a part and at every change of it; called by
   *     the thread that reports, so it must be quick
   */
  public StateBoard(Clock clock, Consumer<TerminalState> onChange) {
    this.clock = clock;
    this.made = clock.instant();
    this.onChange = onChange;
  }

  /** The part works, as far as this path is concerned. */
  public void up(TerminalId terminal, TerminalPart part, Path path) {
    report(new Part(terminal, part), path, null);
  }

  /** The part does not work, because of this path. */
  public TerminalState down(
      TerminalId terminal, TerminalPart part, TerminalFault fault, Path path) {
    return report(new Part(terminal, part), path, fault);
  }

  /**
   * One at a time up to the telling: two folders of one part report by different threads, and what
   * is told last must be what holds.
   */
  private synchronized TerminalState report(Part part, Path path, TerminalFault fault) {
    boolean[] changed = {false};
    TerminalState present =
        states.compute(
            part,
            (unused, old) -> {
              TerminalState news = news(part, path, fault);
              changed[0] = old == null || !old.fault().equals(news.fault());
              return changed[0] ? sinceKept(old, news) : old;
            });
    if (changed[0]) {
      onChange.accept(present);
    }
    return present;
  }

  /** A part with folders per family is up when all of them are; the fault told is the oldest. */
  private TerminalState news(Part part, Path path, TerminalFault fault) {
    Map<Path, TerminalFault> down = faults.computeIfAbsent(part, unused -> new LinkedHashMap<>());
    if (fault == null) {
      down.remove(path);
    } else {
      down.put(path, fault);
    }
    Instant now = clock.instant();
    return down.entrySet().stream()
        .findFirst()
        .map(
            worst ->
                TerminalState.down(
                    part.terminal(), part.part(), now, worst.getValue(), worst.getKey().toString()))
        .orElseGet(() -> TerminalState.up(part.terminal(), part.part(), now, path.toString()));
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

  /** Forgets a terminal, so that each of its parts is told again. */
  public synchronized void forget(TerminalId terminal) {
    states.keySet().removeIf(part -> part.terminal().equals(terminal));
    faults.keySet().removeIf(part -> part.terminal().equals(terminal));
  }

  /** Forgets everything, as before the first look. */
  public void clear() {
    states.clear();
    faults.clear();
  }
}
