package jp.madoguchi.reader.line;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;

/** One message of the line between a desk and the server. */
public sealed interface LineMessage {

  /** The version that agents of this release speak. */
  int VERSION = 3;

  /** Agents that know no staff cards. */
  int WITHOUT_STAFF_CARDS = 2;

  /** Agents of before, which have one server only and lead with every line. */
  int WITHOUT_LEAD = 1;

  /**
   * Agent: the first message.
   *
   * @param version {@link #VERSION}
   * @param instance names this run of the agent; sequence numbers count within it
   */
  record Hello(int version, UUID instance) implements LineMessage {
    public Hello {
      Objects.requireNonNull(instance, "instance");
    }
  }

  /**
   * Server: the agent is let in.
   *
   * @param aliveMillis after how much silence of its own the agent must say {@link Alive}
   * @param silentMillis after how much silence either side takes the line for lost
   */
  record Welcome(int version, int aliveMillis, int silentMillis) implements LineMessage {}

  /** Server: the agent is not let in, and why. The connection ends. */
  record AgentRefused(String reason) implements LineMessage {}

  /**
   * Agent: from now on this line tells what happens at the desk; the agent's other lines are there
   * for sessions only.
   *
   * @param turn raised within the instance each time another line begins to lead
   */
  record Lead(long turn) implements LineMessage {}

  /**
   * Agent: something happened at a reader.
   *
   * @param sequence 1, 2, 3 … within the instance; sent again after a break until acknowledged
   * @param ageMicros how long ago it happened; no clock crosses the line, so clocks that differ do
   *     no harm
   * @param detail for the log, English, never personal data
   */
  record Happened(long sequence, long ageMicros, What what, String reader, String detail)
      implements LineMessage {}

  /** What can happen at a reader. */
  enum What {
    CARD_INSERTED,
    CARD_REMOVED,
    READER_UP,
    READER_DOWN,
    SERVICE_GONE
  }

  /** Server: everything up to this sequence number is in its hands. */
  record Acknowledged(long sequence) implements LineMessage {}

  /**
   * Agent: the readers as they are, after the events that were not acknowledged before the break.
   *
   * @param readers all of them; one that is missing here is not connected any more
   */
  record Present(List<ReaderReport> readers) implements LineMessage {
    /** The PC/SC service knows no more than 16 readers; room for several services. */
    static final int MOST_READERS = 64;

    public Present {
      readers = List.copyOf(readers);
    }
  }

  /**
   * One reader.
   *
   * @param state {@code READER_UP}, {@code READER_DOWN} or {@code SERVICE_GONE}
   * @param card the sequence number of the event that told of the card that lies there; 0: none
   */
  record ReaderReport(String reader, What state, long card) {}

  /** Both: nothing to say, but still there. The server answers each of the agent's. */
  record Alive() implements LineMessage {}

  /**
   * Server: an operation of a session. {@code TAKE} begins one, {@code RELEASE} ends it.
   *
   * @param call names the answer
   * @param session names the session within this connection
   * @param pin empty unless {@code AUTHENTICATE}; whoever holds this message wipes it
   * @param challenge empty unless {@code AUTHENTICATE} or {@code STAFF_CARD}
   * @param staffConfirmed of {@code AUTHENTICATE}; of {@code STAFF_CARD} whether a card without a
   *     key may be asked for its number
   */
  record Call(
      int call,
      int session,
      Operation operation,
      String reader,
      byte[] pin,
      byte[] challenge,
      boolean staffConfirmed)
      implements LineMessage {

    /** Overwrites the PIN. */
    public void wipe() {
      Arrays.fill(pin, (byte) 0);
    }

    /** Without PIN and challenge. */
    @Override
    public String toString() {
      return "Call[" + call + ", session " + session + ", " + operation + " on " + reader + "]";
    }
  }

  /** Operations of a session. */
  enum Operation {
    TAKE,
    IDENTIFY,
    TRIES_LEFT,
    CERTIFICATE,
    AUTHENTICATE,
    RELEASE,
    STAFF_CARD
  }

  /**
   * Agent: the operation succeeded.
   *
   * @param data token name, tries (one byte), or certificate; empty after {@code TAKE} and {@code
   *     RELEASE}; of {@code STAFF_CARD} the kind (one byte), then certificate or number
   * @param signature empty unless {@code AUTHENTICATE} or {@code STAFF_CARD}
   */
  record OperationAnswer(int call, byte[] data, byte[] signature) implements LineMessage {
    /** Without the certificate: its serial number identifies a person. */
    @Override
    public String toString() {
      return "OperationAnswer[" + call + "]";
    }
  }

  /**
   * Agent: the operation failed.
   *
   * @param triesLeft -1 when the card did not say
   * @param detail for the log, English, never personal data
   */
  record Failure(int call, CardOutcome outcome, int triesLeft, String detail)
      implements LineMessage {

    /** As it was thrown at the desk. */
    public static Failure of(int call, CardException e) {
      return new Failure(call, e.outcome(), e.triesLeft().orElse(-1), e.getMessage());
    }

    /** As the caller gets it. */
    public CardException exception() {
      String told = "at the desk: " + detail;
      return triesLeft < 0
          ? new CardException(outcome, told)
          : new CardException(outcome, triesLeft, told);
    }
  }

  /** Server: as long as a {@link Call} with a PIN, sent after it, to overwrite it in buffers. */
  record Filler(int length) implements LineMessage {}
}
