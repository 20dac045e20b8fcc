package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * The virtual card readers of the demo as a process: {@code --dir DIR [--readers N] [--control-port
 * P]}. Starts a PC/SC service at {@code DIR/pcscd.comm} with readers {@code Madoguchi Desk 00 00}
 * …, and the {@link CardControl}. Prints {@code ready: http://127.0.0.1:P}, also writes that
 * address to {@code DIR/control.url}, and ends cleanly on SIGTERM or SIGINT.
 */
public final class VirtualCardMain {
  private VirtualCardMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = options(args);
    Path directory = Path.of(required(options, "--dir")).toAbsolutePath();
    int count = Integer.parseInt(options.getOrDefault("--readers", "2"));
    int controlPort = Integer.parseInt(options.getOrDefault("--control-port", "0"));
    CardDeck deck = CardDeck.open(directory, Clock.systemUTC(), CardQuirks.STRICT);
    CountDownLatch stopped = new CountDownLatch(1);
    PrivatePcscd service = PrivatePcscd.start(directory, "Madoguchi Desk", count);
    CardControl control = startControl(new CardDesk(deck, service.readers()), service, controlPort);
    Path address = directory.resolve("control.url");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  control.close();
                  service.close();
                  address.toFile().delete();
                  stopped.countDown();
                },
                "stop"));
    String url = "http://127.0.0.1:" + control.port();
    Files.writeString(address, url + System.lineSeparator());
    System.out.println("ready: " + url);
    stopped.await();
  }

  private static CardControl startControl(CardDesk desk, PrivatePcscd service, int port)
      throws IOException {
    try {
      return CardControl.start(desk, service, port);
    } catch (IOException e) {
      service.close();
      throw new IOException("control port " + port + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> options(String[] args) {
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException("options come in pairs: --dir DIR --readers N");
    }
    return IntStream.range(0, args.length / 2)
        .boxed()
        .collect(java.util.stream.Collectors.toMap(i -> args[2 * i], i -> args[2 * i + 1]));
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
