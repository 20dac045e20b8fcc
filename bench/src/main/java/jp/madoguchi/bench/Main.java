package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.bench.matching.MatchingBench;
import jp.madoguchi.bench.messages.MessagesBench;

/** {@code ./madoguchi bench}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println("madoguchi: " + wrong.getMessage() + "; see ./madoguchi bench --help");
      System.exit(2);
      return;
    }
    out.println(Machine.description());
    if (options.parts().contains(Options.Part.LATENCY)
        || options.parts().contains(Options.Part.PAGES)) {
      new LatencyBench(options, out).run();
    }
    if (options.parts().contains(Options.Part.STARTS)) {
      new StartBench(options, out).run();
    }
    if (options.parts().contains(Options.Part.BULK)) {
      new BulkBench(options, out).run();
    }
    if (options.parts().contains(Options.Part.MESSAGES)) {
      new MessagesBench(options.brief(), out).run();
      out.println(Machine.load());
    }
    if (options.parts().contains(Options.Part.CARD)) {
      new CardBench(options, out).run();
    }
    if (options.parts().contains(Options.Part.MATCHING)) {
      new MatchingBench(options.brief(), out).run();
      out.println(Machine.load());
    }
    System.exit(0); // the HTTP client's threads are no daemons
  }
}
