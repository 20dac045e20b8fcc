package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.madoguchi.reader.virtual.PrivatePcscd;

/**
 * One proof of a card's holder: connect, read the certificate, PIN, signature, disconnect. The
 * connector's own code and OpenSC's tools, by turns on the same virtual card, whose own counter
 * gives the commands.
 */
final class CardBench {
  private static final List<Duration> DELAYS = List.of(Duration.ZERO, Duration.ofMillis(20));
  private static final int WARMING_UP = 30;
  private static final double MILLION = 1e6;

  private final BenchOptions options;
  private final PrintStream out;

  CardBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    Path folder = Files.createTempDirectory("madoguchi-card-");
    try (var service = PrivatePcscd.start(folder, "Bench", 1);
        var ours = new CardClients(folder, service)) {
      for (Duration delay : DELAYS) {
        measure(delay, ours);
      }
    }
  }

  private void measure(Duration delay, CardClients clients) throws IOException {
    List<Series> all = clients.on(delay).stream().map(Series::new).toList();
    Series ours = all.get(0);
    for (int n = 0; delay.isZero() && n < WARMING_UP; n++) {
      ours.client.once();
    }
    for (int n = 0; n < options.rounds(); n++) {
      for (Series one : all) {
        one.add();
      }
    }
    out.println();
    String name = "card, %d ms more a command".formatted(delay.toMillis());
    out.println(Figures.heading(name) + "  APDUs   x ours");
    for (Series one : all) {
      out.println(one.line(ours));
    }
    out.println("ms; x ours: median of the rounds' ratios; " + Machine.load());
  }

  /** What one client did, round by round. */
  private static final class Series {
    private final CardClients.Client client;
    private final List<CardClients.Proof> proofs = new ArrayList<>();

    Series(CardClients.Client client) {
      this.client = client;
    }

    void add() throws IOException {
      proofs.add(client.once());
    }

    private double millis(int round) {
      return proofs.get(round).nanos() / MILLION;
    }

    String line(Series ours) {
      int rounds = proofs.size();
      var times = Figures.of(IntStream.range(0, rounds).mapToDouble(this::millis).toArray());
      var ratios =
          Figures.of(
              IntStream.range(0, rounds).mapToDouble(n -> millis(n) / ours.millis(n)).toArray());
      var commands = proofs.stream().mapToInt(CardClients.Proof::commands).summaryStatistics();
      String count =
          commands.getMin() == commands.getMax()
              ? Integer.toString(commands.getMax())
              : commands.getMin() + "-" + commands.getMax();
      return times.line(client.name())
          + String.format(Locale.ROOT, " %6s %8.2f", count, ratios.median());
    }
  }
}
