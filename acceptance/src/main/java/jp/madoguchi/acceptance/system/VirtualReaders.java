package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Virtual My Number cards at virtual desk readers, behind a PC/SC service of their own. */
public final class VirtualReaders implements AutoCloseable {

  private final RunningProcess process;
  private final Path folder;
  private final URI control;

  private VirtualReaders(RunningProcess process, Path folder, URI control) {
    this.process = process;
    this.folder = folder;
    this.control = control;
  }

  public static VirtualReaders start(Path folder, Path log) {
    return start(folder, log, 2);
  }

  /** With so many readers, an even number. */
  static VirtualReaders start(Path folder, Path log, int count) {
    int port = Web.freePort();
    List<String> command =
        List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-jar",
            Installation.virtualCard().toString(),
            "--dir",
            folder.toString(),
            "--readers",
            Integer.toString(count),
            "--control-port",
            Integer.toString(port));
    var process = RunningProcess.java("virtual card readers", log, Map.of(), command);
    URI control = URI.create("http://127.0.0.1:" + port + "/");
    Web.awaitOk(control.resolve("cards"), Duration.ofSeconds(30), process::alive);
    return new VirtualReaders(process, folder, control);
  }

  /** Socket of the PC/SC service, for the connector's {@code reader.socket}. */
  public Path socket() {
    return folder.resolve("pcscd.comm");
  }

  /** The authorities that issued the cards. */
  public Path trust() {
    return folder.resolve("trust");
  }

  /** Who says which cards are revoked (OCSP). */
  public URI responder() {
    return control.resolve("ocsp");
  }

  /** Cards and where they are (JSON). */
  public String cards() {
    return Web.ok(Web.request(control.resolve("cards")));
  }

  public void put(String card, String reader) {
    post("put", "{\"card\":\"" + card + "\",\"reader\":\"" + reader + "\"}");
  }

  public void remove(String reader) {
    post("remove", "{\"reader\":\"" + reader + "\"}");
  }

  /** The PC/SC service dies, as it does when its package is updated. */
  public void stopService() {
    post("service/stop", "{}");
  }

  public void startService() {
    post("service/start", "{}");
  }

  /** The card goes away inside the command after that many others. */
  public void pullInsideCommand(String reader, int after) {
    post("faults/pull", "{\"reader\":\"" + reader + "\",\"after\":\"" + after + "\"}");
  }

  /** From now on each answer of that card takes so long. */
  public void slow(String card, Duration each) {
    post("faults/slow", "{\"card\":\"" + card + "\",\"millis\":\"" + each.toMillis() + "\"}");
  }

  /** The PC/SC service takes requests and answers none. */
  public void hangService() {
    post("faults/hang", "{}");
  }

  /** It goes on. */
  public void letServiceGoOn() {
    post("faults/go-on", "{}");
  }

  /** What the cards on the readers have been through (JSON). */
  public String counters() {
    return Web.ok(Web.request(control.resolve("faults/counters")));
  }

  private void post(String action, String body) {
    Web.ok(
        Web.request(control.resolve(action))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    process.close();
  }
}
