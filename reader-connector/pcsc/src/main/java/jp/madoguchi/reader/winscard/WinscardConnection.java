package jp.madoguchi.reader.winscard;

import com.sun.jna.Memory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import jp.madoguchi.reader.card.CommandGate;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.ReaderSlot;

/**
 * A connection through the platform's PC/SC library: one context of it, one thread that calls it.
 * Each connection has a context of its own, so that one that lost its service is simply replaced.
 */
public final class WinscardConnection implements PcscConnection {
  private final WinscardLibrary library;
  private final Duration limit;
  private final WinscardReaders readers;
  private final WinscardThread thread;

  // what the library gave; only the thread reads and writes it
  private long context;
  private boolean established;
  private long card;
  private boolean taken;
  private boolean gone;

  private WinscardConnection(WinscardLibrary library, Duration limit) throws IOException {
    this.library = library;
    this.limit = limit;
    this.readers = new WinscardReaders(library);
    this.thread = new WinscardThread(this::letGo);
  }

  /**
   * Connects.
   *
   * @param limit how long each call may take
   * @throws IOException when library or service is not there; the message is fit for the fault list
   */
  public static PcscConnection open(WinscardPlatform platform, Duration limit) throws IOException {
    return open(WinscardLibrary.load(platform, platform.library()), limit);
  }

  static PcscConnection open(WinscardLibrary library, Duration limit) throws IOException {
    WinscardConnection connection = new WinscardConnection(library, limit);
    try {
      connection.timed("establish", connection::establish);
      return connection;
    } catch (PcscException e) {
      connection.close();
      throw new IOException("the PC/SC service gives no context: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Void establish() throws PcscException, IOException {
    Memory room = library.roomForHandle();
    require("establish", library.establish(room));
    context = library.handleIn(room);
    established = true;
    return null;
  }

  @Override
  public boolean isOpen() {
    return !thread.closed();
  }

  @Override
  public Handle take(String reader) throws IOException, PcscException {
    return timed(
        "connect",
        () -> {
          Memory room = library.roomForHandle();
          Memory protocol = library.roomForNumber();
          require("connect", library.connect(context, library.text(reader), room, protocol));
          card = library.handleIn(room);
          taken = true;
          gone = false;
          return new Handle(card, library.numberIn(protocol, 0));
        });
  }

  @Override
  public Handle powerCycle(Handle held) throws IOException, PcscException {
    return timed(
        "reconnect",
        () -> {
          Memory protocol = library.roomForNumber();
          require(
              "reconnect",
              library.reconnect(held.number(), WinscardLibrary.UNPOWER_CARD, protocol));
          return new Handle(held.number(), library.numberIn(protocol, 0));
        });
  }

  @Override
  public void release(Handle held) throws IOException, PcscException {
    disconnect(held, WinscardLibrary.UNPOWER_CARD);
  }

  @Override
  public void leave(Handle held) throws IOException, PcscException {
    disconnect(held, WinscardLibrary.LEAVE_CARD);
  }

  private void disconnect(Handle held, int disposition) throws IOException, PcscException {
    timed(
        "disconnect",
        () -> {
          require("disconnect", library.disconnect(held.number(), disposition));
          taken = false;
          return null;
        });
  }

  @Override
  public byte[] transmit(Handle held, byte[] command) throws IOException, PcscException {
    CommandGate.require(command);
    // copied here and not on the thread: the caller wipes its own as soon as it gives up
    CommandMemory memory = new CommandMemory(library, held.protocol(), command);
    CompletableFuture<byte[]> call;
    try {
      call = thread.begin(() -> exchange(held, memory));
    } catch (IOException | RuntimeException e) {
      memory.wipe();
      throw e;
    }
    return thread.await("transmit", call, limit);
  }

  private byte[] exchange(Handle held, CommandMemory memory) throws IOException, PcscException {
    try {
      if (thread.closed()) {
        throw new IOException("closed before the command was sent");
      }
      gone = true; // until the card has answered
      require("transmit", memory.transmit(library, held.number()));
      byte[] answer = memory.answer(library);
      gone = answer.length == 0;
      return answer;
    } finally {
      memory.wipe();
    }
  }

  @Override
  public List<ReaderSlot> readersAndWatch() throws IOException {
    return watching("list of readers", () -> readers.look(context), limit);
  }

  @Override
  public void awaitChange() throws IOException {
    watching(
        "wait for a change",
        () -> {
          readers.await(context);
          return null;
        },
        limit.plus(WinscardReaders.LONGEST_WAIT));
  }

  /** Every wait ends by itself after {@link WinscardReaders#LONGEST_WAIT}. */
  @Override
  public void stopWaiting() {
    // nothing to end
  }

  private <T> T watching(String name, Callable<T> call, Duration most) throws IOException {
    try {
      return thread.await(name, thread.begin(call), most);
    } catch (PcscException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private <T> T timed(String name, Callable<T> call) throws IOException, PcscException {
    return thread.await(name, thread.begin(call), limit);
  }

  /**
   * Judges a return code.
   *
   * @throws IOException when the service is gone, and this connection with it
   * @throws PcscException every other error
   */
  static void require(String request, int code) throws IOException, PcscException {
    if (code != 0) {
      PcscException answer = new PcscException(request, code);
      switch (answer.error()) {
        case NO_SERVICE, SERVICE_STOPPED, SERVICE_LINE, INVALID_HANDLE ->
            throw new IOException("the PC/SC service is gone: " + answer.getMessage(), answer);
        default -> throw answer;
      }
    }
  }

  /** At once, for the caller; a call that is under way is cleaned up behind when it returns. */
  @Override
  public void close() {
    thread.close();
  }

  /**
   * Whatever is still held. A card that did not answer is not powered off, see {@link
   * PcscConnection#leave}: the caller has that done later, where it matters.
   */
  private void letGo() {
    if (taken) {
      int disposition = gone ? WinscardLibrary.LEAVE_CARD : WinscardLibrary.UNPOWER_CARD;
      library.disconnect(card, disposition);
    }
    if (established) {
      library.releaseContext(context);
    }
  }
}
