package jp.madoguchi.races;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.naming.Reference;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;

/** A terminal for many threads; it keeps what it was given by name, and reserves each name once. */
@SuppressWarnings("serial")
final class RaceTerminal implements TerminalConnectionFactory {
  private final Map<String, Object> files = new TreeMap<>();
  private final Clock clock;
  private int reserved;

  RaceTerminal(Clock clock) {
    this.clock = clock;
  }

  synchronized List<String> suffixes() {
    return List.copyOf(files.keySet());
  }

  synchronized Object file(String suffix) {
    return files.get(suffix);
  }

  @Override
  public TerminalConnection getConnection() {
    return (TerminalConnection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TerminalConnection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "terminals" -> List.of(Hospital.MAIN);
                  case "institutionCode" -> "1311111111";
                  case "answerLimit" -> Optional.empty();
                  case "reserveSuffix" -> next();
                  case "requeue" -> true;
                  case "statistics", "states", "quarantined" -> List.of();
                  case "close" -> null;
                  default -> write((TerminalId) arguments[0], arguments);
                });
  }

  private synchronized String next() {
    reserved++;
    return "20260115%04d".formatted(reserved);
  }

  private synchronized RequestTicket write(TerminalId to, Object[] arguments)
      throws RequestAlreadyWrittenException {
    String suffix = (String) arguments[1];
    if (files.putIfAbsent(suffix, arguments[arguments.length - 1]) != null) {
      throw new RequestAlreadyWrittenException(suffix, null);
    }
    return new RequestTicket(to, suffix, suffix + ".xml", clock.instant());
  }

  @Override
  public void setReference(Reference reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reference getReference() {
    throw new UnsupportedOperationException();
  }
}
