package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stand-in for the 資格確認端末, as a process of its own, and what people do at its readers. */
public final class VirtualTerminalProcess implements AutoCloseable {

  public static final String FACILITY = "1311111111";

  private final RunningProcess process;
  private final Path root;
  private final URI control;

  private VirtualTerminalProcess(RunningProcess process, Path root, URI control) {
    this.process = process;
    this.root = root;
    this.control = control;
  }

  /**
   * @param root folder above {@code <facility>/{req,res,face}}
   * @param options more options of the program, such as {@code --population 200}
   */
  public static VirtualTerminalProcess start(Path root, Path log, String... options) {
    int port = Web.freePort();
    var command = new ArrayList<String>();
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", Installation.virtualTerminal().toString()));
    command.addAll(List.of("--root", root.toString(), "--code", FACILITY));
    command.addAll(List.of("--port", Integer.toString(port), "--visits", "0"));
    command.addAll(List.of(options));
    var process = RunningProcess.java("virtual terminal", log, Map.of(), command);
    var terminal =
        new VirtualTerminalProcess(process, root, URI.create("http://127.0.0.1:" + port + "/"));
    Web.awaitOk(terminal.control.resolve("health"), Duration.ofSeconds(30), process::alive);
    return terminal;
  }

  /** {@code req}, {@code res} or {@code face}. */
  public Path folder(String name) {
    return root.resolve(FACILITY).resolve(name);
  }

  /**
   * A person puts the card on a face-recognition reader; returns the terminal's answer (JSON).
   *
   * @param person number in the population, 患者番号, or story ({@code VALID}, {@code RATIO_CHANGED} …)
   */
  public String visit(String person, int reader) {
    return order("\"person\":\"" + person + "\",\"reader\":" + reader);
  }

  /**
   * The same for a patient who gives consents that end after some seconds.
   *
   * @param consents kinds with yes or no, such as {@code "YZK":false}; empty for the usual ones
   */
  public String visit(String person, int reader, String consents, int seconds) {
    String rest = ",\"consents\":{" + consents + "},\"consentSeconds\":" + seconds;
    return order("\"person\":\"" + person + "\",\"reader\":" + reader + rest);
  }

  private String order(String fields) {
    return post("visits", "{" + fields + "}");
  }

  private String post(String path, String body) {
    return Web.ok(
        Web.request(control.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * Something goes wrong on purpose, beginning now.
   *
   * @param fields of the order, such as {@code "kind":"outage","for":"4m"}: the words of a scenario
   */
  public void fault(String fields) {
    post("faults", "{" + fields + "}");
  }

  /** All goes well again; what waited for the centre comes. */
  public void endFaults() {
    post("faults/clear", "{}");
  }

  /** It answers nothing more until {@link #thaw()}: requests stay where they are. */
  public void freeze() {
    process.freeze();
  }

  public void thaw() {
    process.thaw();
  }

  /** Writes a file as the terminal does, seen only when it is whole. */
  public void put(String folder, String name, byte[] content) {
    Path target = folder(folder).resolve(name);
    Path hidden = folder(folder).resolve("." + name + ".part");
    try {
      Files.write(hidden, content);
      Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The virtual population (JSON). */
  public String people() {
    return Web.ok(Web.request(control.resolve("people")));
  }

  @Override
  public void close() {
    process.close();
  }
}
