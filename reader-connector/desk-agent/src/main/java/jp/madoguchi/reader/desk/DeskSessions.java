package jp.madoguchi.reader.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.line.LineMessage;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Operation;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;

/**
 * The sessions of one connection. Each works on a thread of its own, because a card may take
 * seconds; when the connection ends, every card that is still held is powered off.
 */
final class DeskSessions implements AutoCloseable {
  private static final int MOST_SESSIONS = 16;
  private static final long POWER_OFF_SECONDS = 2;
  private static final System.Logger LOG = System.getLogger(DeskSessions.class.getName());
  private static final byte[] NOTHING = {};

  private final DeskReaders readers;
  private final Map<Integer, Session> sessions = new HashMap<>();
  private boolean closed;

  DeskSessions(DeskReaders readers) {
    this.readers = readers;
  }

  /** Does what is asked, later; the answer must be taken without blocking. */
  synchronized void call(Call call, Consumer<LineMessage> answers) {
    boolean begins = call.operation() == Operation.TAKE;
    if (begins && !closed && sessions.size() < MOST_SESSIONS) {
      sessions.putIfAbsent(call.session(), new Session(call.session(), call.reader()));
    }
    Session session = sessions.get(call.session());
    if (session == null) {
      call.wipe();
      CardOutcome outcome = begins ? CardOutcome.READER_BUSY : CardOutcome.READER_GONE;
      answers.accept(new Failure(call.call(), outcome, -1, "no such session"));
      return;
    }
    session.thread.execute(() -> answers.accept(session.answer(call)));
    if (call.operation() == Operation.RELEASE) {
      end(call.session());
    }
  }

  /** After what is under way. */
  private synchronized void end(int id) {
    Session ending = sessions.remove(id);
    if (ending != null) {
      ending.thread.shutdown();
    }
  }

  /** Powers off what is held and ends the sessions. */
  @Override
  public synchronized void close() {
    closed = true;
    sessions.values().forEach(Session::end);
    sessions.values().forEach(Session::awaitEnd);
    sessions.clear();
  }

  /** One session: its thread, and its card once it is taken. */
  private final class Session {
    private final int id;
    private final ReaderName reader;
    private final ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread worker = new Thread(work, "session");
              worker.setDaemon(true);
              return worker;
            });
    private TakenCard card;

    Session(int id, String reader) {
      this.id = id;
      this.reader = new ReaderName(reader);
    }

    /** After what is under way; the limits of card and session bound how long that is. */
    void end() {
      thread.execute(this::release);
      thread.shutdown();
    }

    void awaitEnd() {
      try {
        if (!thread.awaitTermination(POWER_OFF_SECONDS, TimeUnit.SECONDS)) {
          LOG.log(System.Logger.Level.WARNING, "a card on {0} is still busy", reader);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private LineMessage answer(Call call) {
      try {
        return done(call);
      } catch (CardException e) {
        return Failure.of(call.call(), e);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a session failed", e);
        return new Failure(call.call(), CardOutcome.UNREADABLE, -1, e.getClass().getSimpleName());
      } finally {
        call.wipe();
      }
    }

    private OperationAnswer done(Call call) throws CardException {
      return switch (call.operation()) {
        case TAKE -> {
          take();
          yield answer(call, NOTHING);
        }
        case IDENTIFY -> answer(call, ascii(card.identify().tokenName()));
        case TRIES_LEFT -> answer(call, new byte[] {(byte) card.triesLeft()});
        case CERTIFICATE -> answer(call, card.certificate());
        case AUTHENTICATE -> authenticated(call);
        case STAFF_CARD -> staffCard(call);
        case RELEASE -> {
          release();
          yield answer(call, NOTHING);
        }
      };
    }

    private void take() throws CardException {
      try {
        card = readers.take(reader);
      } finally {
        if (card == null) {
          DeskSessions.this.end(id);
        }
      }
    }

    private OperationAnswer authenticated(Call call) throws CardException {
      char[] pin = new char[call.pin().length];
      try {
        for (int i = 0; i < pin.length; i++) {
          pin[i] = (char) (call.pin()[i] & 0xFF);
        }
        CardSignature proof = card.authenticate(pin, call.challenge(), call.staffConfirmed());
        return new OperationAnswer(call.call(), proof.certificate(), proof.signature());
      } finally {
        Arrays.fill(pin, '\0');
      }
    }

    private OperationAnswer staffCard(Call call) throws CardException {
      StaffCard found = card.staffCard(call.challenge(), call.staffConfirmed());
      byte[] told =
          found.kind() == StaffCard.StaffCardKind.IDENTIFIER
              ? found.identifier()
              : found.certificate();
      byte[] data = new byte[1 + told.length];
      data[0] = (byte) found.kind().ordinal();
      System.arraycopy(told, 0, data, 1, told.length);
      return new OperationAnswer(call.call(), data, found.signature());
    }

    private void release() {
      if (card != null) {
        boolean perhapsStillVerified = card.release();
        card = null;
        if (perhapsStillVerified) {
          readers.powerOff(reader);
        }
      }
    }

    private static OperationAnswer answer(Call call, byte[] data) {
      return new OperationAnswer(call.call(), data, NOTHING);
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
