package jp.madoguchi.reader.adapter.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.line.LineMessage;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineWriter;

/** The operations that wait for a desk's answer. */
final class DeskCalls {
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<LineMessage>> waiting = new ConcurrentHashMap<>();
  private volatile boolean ended;

  int newNumber() {
    return numbers.incrementAndGet();
  }

  /** Asks the desk and waits for its answer. The call is wiped. */
  OperationAnswer ask(LineWriter writer, Call call, Duration limit) throws CardException {
    CompletableFuture<LineMessage> answer = new CompletableFuture<>();
    waiting.put(call.call(), answer);
    try {
      if (ended) {
        throw gone(null);
      }
      writer.write(call);
      LineMessage message = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (message instanceof Failure failure) {
        throw failure.exception();
      }
      return (OperationAnswer) message;
    } catch (IOException | ExecutionException e) {
      throw gone(e);
    } catch (TimeoutException e) {
      throw new CardException(CardOutcome.TIMED_OUT, "the desk did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone(e);
    } finally {
      call.wipe();
      waiting.remove(call.call());
    }
  }

  void answered(int number, LineMessage message) {
    CompletableFuture<LineMessage> answer = waiting.get(number);
    if (answer != null) {
      answer.complete(message);
    }
  }

  /** The line is lost: nobody waits in vain. */
  void end() {
    ended = true;
    IOException lost = new IOException("the line to the desk is lost");
    waiting.values().forEach(answer -> answer.completeExceptionally(lost));
  }

  static CardException gone(Exception cause) {
    return new CardException(CardOutcome.READER_GONE, "no line to the desk", cause);
  }
}
