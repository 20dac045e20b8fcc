package jp.madoguchi.bulk.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.Reference;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** A terminal that keeps the files it was given, each name once, and can be down. */
@SuppressWarnings("serial")
final class StandInTerminal implements TerminalConnectionFactory {
  final Map<String, TerminalMessage> files = new LinkedHashMap<>();
  final List<String> reserved = new ArrayList<>();

  /** The terminals of the hospital, and which of them took a file. */
  final List<TerminalId> known = new ArrayList<>(List.of(BulkHouse.MAIN));

  final Map<String, TerminalId> takenBy = new LinkedHashMap<>();
  boolean down;
  private final Clock clock;

  StandInTerminal(Clock clock) {
    this.clock = clock;
  }

  List<String> suffixes() {
    return List.copyOf(files.keySet());
  }

  @Override
  public TerminalConnection getConnection() {
    return (TerminalConnection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TerminalConnection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "terminals" -> List.copyOf(known);
                  case "institutionCode" ->
                      arguments[0].equals(BulkHouse.MAIN) ? "1311111111" : "1331111111";
                  case "reserveSuffix" -> {
                    reserved.add("20261123%04d".formatted(reserved.size() + 1));
                    yield reserved.get(reserved.size() - 1);
                  }
                  case "requestBulk" ->
                      write(
                          (TerminalId) arguments[0],
                          (String) arguments[1],
                          (TerminalMessage) arguments[2]);
                  case "downloadBulk" ->
                      write(
                          (TerminalId) arguments[0],
                          (String) arguments[1],
                          (TerminalMessage) arguments[3]);
                  case "close" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private RequestTicket write(TerminalId to, String suffix, TerminalMessage message)
      throws TerminalException {
    if (down) {
      throw new TerminalUnavailableException(
          TerminalState.down(
              to, TerminalPart.REQUEST_FOLDER, clock.instant(), TerminalFault.MISSING, "/req"),
          null);
    }
    if (files.putIfAbsent(suffix, message) != null) {
      throw new RequestAlreadyWrittenException(suffix, null);
    }
    takenBy.put(suffix, to);
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
