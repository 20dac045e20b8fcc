package jp.madoguchi.web.program;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.ProgramBook;
import jp.madoguchi.program.ProgramDesk;
import jp.madoguchi.program.ProgramKey;
import jp.madoguchi.program.ProgramState;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.text.Words;

/** 連携システム: which programs may call, by which keys, and what waits for a second administrator. */
@Named("programsPage")
@ViewScoped
public class ProgramsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Programs of which the head tells; no hospital has more. */
  private static final int COUNTED = 200;

  private static final Duration SOON = Duration.ofDays(30);

  @Inject private ProgramBook book;
  @Inject private ProgramDesk desk;
  @Inject private ProgramAnswer answer;
  @Inject private Words words;
  @Inject private Clock clock;

  private final FacadeRows<ConnectedProgram> rows =
      new FacadeRows<>(
          () -> book.count(),
          (first, size) -> book.list(first, size),
          one -> one.id() + "." + one.shown().version());

  /** Confirms all that waits of the pressed program. */
  public void confirm() {
    answer
        .pressed(rows)
        .filter(one -> answer.did(null, () -> desk.confirm(one.shown())))
        .ifPresent(one -> answer.done("programs.said.confirmed", one.name()));
  }

  public PagedRows<ConnectedProgram> getRows() {
    return rows;
  }

  /** Programs that may call now. */
  public long getUsed() {
    return count(ProgramState.IN_USE);
  }

  /** Programs of which something waits. */
  public long getWaiting() {
    return count(ProgramState.WAITING);
  }

  private long count(ProgramState state) {
    // read whenever it is shown: an act of a box may have changed it since
    return book.list(0, COUNTED).stream().filter(one -> one.state() == state).count();
  }

  /** The mark of a key. */
  public String mark(ProgramKey key) {
    if (!key.confirmed()) {
      return "attention";
    }
    if (!key.usableAfter(clock.instant())) {
      return "stop";
    }
    return key.usableAfter(clock.instant().plus(SOON)) ? "ok" : "attention";
  }

  /** Kind, days and the beginning of the thumbprint, by which two people compare it. */
  public String sentence(ProgramKey key) {
    return words.say(
        key.confirmed() ? "programs.key.line" : "programs.key.line.waits",
        List.of(
            key.kind(),
            words.day(key.startsAt()),
            words.day(key.endsAt().minusMillis(1)),
            key.thumbprint()));
  }

  /** The mark of a program. */
  public String markOf(ConnectedProgram program) {
    return switch (program.state()) {
      case IN_USE -> "ok";
      case WAITING, WITHOUT_KEY -> "attention";
      case REVOKED -> "stop";
    };
  }

  /** Who entered it, or who ended it and why. */
  public String who(ConnectedProgram program) {
    return program.state() == ProgramState.REVOKED
        ? words.say("programs.revoked.by", program.revokedBy(), program.revokedWhy())
        : words.say(
            "programs.created.by", program.createdBy(), words.dayAndTime(program.createdAt()));
  }
}
