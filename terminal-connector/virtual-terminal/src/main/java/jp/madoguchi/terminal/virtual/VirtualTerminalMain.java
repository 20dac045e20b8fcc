package jp.madoguchi.terminal.virtual;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.terminal.virtual.control.ControlServer;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminal;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminalOptions;
import jp.madoguchi.terminal.virtual.population.RegisterExport;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import jp.madoguchi.terminal.virtual.scenario.Scenario;
import jp.madoguchi.terminal.virtual.scenario.ScenarioException;
import jp.madoguchi.terminal.virtual.scenario.ScenarioFile;

/** Starts a virtual terminal, or writes the patient register of its population. */
public final class VirtualTerminalMain {
  private VirtualTerminalMain() {}

  /** Runs until the process is told to end (SIGTERM, Ctrl-C). */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VirtualTerminalOptions options;
    try {
      options = VirtualTerminalOptions.parse(arguments);
    } catch (IllegalArgumentException mistyped) {
      System.err.println(mistyped.getMessage());
      System.err.println(VirtualTerminalOptions.USAGE);
      System.exit(2);
      return;
    }
    Scenario scenario;
    try {
      scenario = scenario(options);
    } catch (ScenarioException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    } catch (IOException unreadable) {
      System.err.println("--scenario: " + options.scenario() + " cannot be read");
      System.exit(2);
      return;
    }
    if (options.export()) {
      export(options, scenario.population());
      return;
    }
    CountDownLatch end = new CountDownLatch(1);
    VirtualTerminal terminal = new VirtualTerminal(options, scenario, Clock.systemUTC());
    ControlServer control =
        options.port() == 0 ? null : ControlServer.start(terminal, options.cards(), options.port());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (control != null) {
                    control.close();
                  }
                  terminal.close();
                  end.countDown();
                },
                "virtual-terminal-end"));
    terminal.start();
    out.println("virtual terminal " + options.code() + " ready");
    out.println("folders: " + terminal.req().getParent());
    if (control != null) {
      out.println("control: http://127.0.0.1:" + control.port() + "/");
    }
    end.await();
  }

  private static Scenario scenario(VirtualTerminalOptions options)
      throws IOException, ScenarioException {
    VirtualPopulation everybody = VirtualPopulation.of(options.seed(), options.population());
    return options.scenario() == null
        ? Scenario.of(everybody)
        : ScenarioFile.read(options.scenario(), everybody);
  }

  private static void export(VirtualTerminalOptions options, VirtualPopulation population)
      throws IOException {
    if (options.exportFile() == null) {
      try (var csv =
          new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
        RegisterExport.write(population, options.exportLimit(), csv);
      }
      return;
    }
    try (var csv = Files.newBufferedWriter(options.exportFile())) {
      RegisterExport.write(population, options.exportLimit(), csv);
    }
  }
}
