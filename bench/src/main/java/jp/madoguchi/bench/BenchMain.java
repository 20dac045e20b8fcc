package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.bench.matching.MatchingBench;
import jp.madoguchi.bench.messages.MessagesBench;
import jp.madoguchi.bench.years.YearsBench;

/** {@code ./madoguchi bench}. */
public final class BenchMain {
  private BenchMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchOptions options;
    try {
      options = BenchOptions.of(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println("madoguchi: " + wrong.getMessage() + "; see ./madoguchi bench --help");
      System.exit(2);
      return;
    }
    out.println(Machine.description());
    if (options.parts().contains(BenchOptions.MeasuredPart.LATENCY)
        || options.parts().contains(BenchOptions.MeasuredPart.BOARD)
        || options.parts().contains(BenchOptions.MeasuredPart.PAGES)) {
      new LatencyBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.START)) {
      new StartBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.BULK)) {
      new BulkBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.MESSAGES)) {
      new MessagesBench(options.brief(), out).run();
      out.println(Machine.load());
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.CARD)) {
      new CardBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.REGISTER)) {
      new RegisterBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.ACCESS)) {
      new AccessBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.CLINICAL)) {
      new ClinicalBench(options, out).run();
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.MATCHING)) {
      new MatchingBench(options.brief(), out).run();
      out.println(Machine.load());
    }
    if (options.parts().contains(BenchOptions.MeasuredPart.YEARS)) {
      new YearsBench(options.brief(), out, Machine::load).run();
    } else if (options.parts().contains(BenchOptions.MeasuredPart.AUDIT)) {
      new YearsBench(options.brief(), out, Machine::load).runAudit();
    }
    System.exit(0); // the HTTP client's threads are no daemons
  }
}
