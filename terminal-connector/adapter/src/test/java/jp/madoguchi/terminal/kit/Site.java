package jp.madoguchi.terminal.kit;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.SettingsFile;
import jp.madoguchi.terminal.settings.TerminalSettingsException;

/**
 * A hospital's machine with one terminal: real folders, the exchange over them, an application that
 * listens.
 */
public final class Site implements AutoCloseable {

  /** The server's name, unless a test says another. */
  public static final String NODE = "one";

  public static final TerminalId MAIN = new TerminalId("main");
  public static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
  private static final RetryBackoff QUICK =
      new RetryBackoff(Duration.ofMillis(20), Duration.ofMillis(100));

  private final Path root;
  private final Map<String, String> properties = new TreeMap<>();
  private final Hospital hospital = new Hospital();
  private final List<Exchange> started = new ArrayList<>();
  private Clock clock = CLOCK;
  private TestContainer container;
  private Exchange exchange;

  public Site(Path root) throws IOException {
    this.root = root;
    properties.put("terminals", "main");
    properties.put("terminal.main.code", "1311111111");
    properties.put("terminal.main.pollMillis", "50");
    for (String folder : List.of("req", "res", "face")) {
      Files.createDirectories(folder(folder));
    }
  }

  public Site with(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** From the next start on. */
  public Site by(Clock other) {
    clock = other;
    return this;
  }

  public Path settingsFile() {
    return root.resolve("madoguchi.properties");
  }

  public ConnectorSettings settings() throws IOException, TerminalSettingsException {
    Path file = settingsFile();
    StringBuilder text = new StringBuilder();
    properties.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Files.writeString(file, text);
    return SettingsFile.read(file);
  }

  /** Starts an exchange as a fresh process would. */
  public Site start() throws IOException, TerminalSettingsException, ResourceException {
    exchange = new Exchange(settings(), clock, QUICK);
    container = new TestContainer(hospital);
    started.add(exchange);
    exchange.sharing().join(NODE, null);
    exchange.terminals().forEach(terminal -> exchange.sharing().own(terminal, 1));
    exchange.activate(
        container, container.getWorkManager(), container.getTransactionSynchronizationRegistry());
    return this;
  }

  public void stop() {
    exchange.deactivate();
  }

  public Exchange exchange() {
    return exchange;
  }

  public Hospital hospital() {
    return hospital;
  }

  public TestContainer container() {
    return container;
  }

  public Path folder(String name) {
    return root.resolve("terminal/1311111111").resolve(name);
  }

  public Path face(String file) {
    return folder("face").resolve(file);
  }

  public Path res(String file) {
    return folder("res").resolve(file);
  }

  /** A folder of this server's store. */
  public Path capture(String folder) {
    return captureRoot().resolve(NODE).resolve(folder);
  }

  public Path captureRoot() {
    return root.resolve("capture");
  }

  /** Puts a file into a folder as one write under its final name. */
  public void put(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  /** Puts a file into a folder by renaming it there. */
  public void rename(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** How many complete files lie in a capture folder, notes included. */
  public long count(String captureFolder) {
    return count(capture(captureFolder));
  }

  private static long count(Path place) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
      long count = 0;
      for (Path entry : entries) {
        count += count(entry);
      }
      return count;
    } catch (IOException noFolder) {
      boolean file = Files.isRegularFile(place);
      return file && !place.getFileName().toString().endsWith(".tmp") ? 1 : 0;
    }
  }

  @Override
  public void close() {
    started.forEach(Exchange::deactivate);
  }

  /** A sample of the interface. */
  public static byte[] sample(String name) throws IOException {
    try (InputStream in = Site.class.getResourceAsStream("/samples/" + name)) {
      return in.readAllBytes();
    }
  }

  /** A face result that is unlike every other with another number. */
  public static byte[] face(int number) throws IOException {
    String text =
        new String(
            sample("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml"), StandardCharsets.UTF_8);
    return text.replace("BBBBBBBBBBBBBBB=", "%015d=".formatted(number))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static String faceName(int number) {
    return "OQSsiquc01res_face_1311111111%020x_20260115091500.xml".formatted(number);
  }

  /** An answer to the request with that suffix. */
  public static byte[] answer(String suffix) throws IOException {
    String text = new String(sample("02a-OQSsiquc01res_valid.xml"), StandardCharsets.UTF_8);
    return text.replace("202601150001", suffix).getBytes(StandardCharsets.UTF_8);
  }
}
