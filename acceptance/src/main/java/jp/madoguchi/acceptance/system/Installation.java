package jp.madoguchi.acceptance.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the build made and that the tests start: nothing is taken from a class path. */
public final class Installation {

  private static final Path TOP = top();

  private Installation() {}

  /** A file of the bundle for Payara Micro: server, connectors, application, driver. */
  public static Path bundle(String name) {
    return existing(TOP.resolve("micro/target/bundle").resolve(name));
  }

  public static Path ear() {
    return existing(TOP.resolve("ear/target/madoguchi.ear"));
  }

  /** A jar of the full server or its drivers. */
  public static Path serverJar(String name) {
    return existing(TOP.resolve("acceptance/target/servers").resolve(name));
  }

  public static Path config(String name) {
    return existing(TOP.resolve("config").resolve(name));
  }

  /** Where the servers of {@code config/server} are unpacked, each in a folder of its name. */
  static Path hospitalServer(String name) {
    String told = System.getProperty("madoguchi.servers.home");
    Path servers = told == null ? TOP.resolve("data/servers") : Path.of(told);
    return servers.resolve(name);
  }

  public static Path virtualTerminal() {
    return existing(TOP.resolve("terminal-connector/virtual-terminal/target/virtual-terminal.jar"));
  }

  public static Path deskAgent() {
    return existing(TOP.resolve("reader-connector/desk-agent/target/desk-agent.jar"));
  }

  public static Path deskAuthority() {
    return existing(TOP.resolve("reader-connector/desk-authority/target/desk-authority.jar"));
  }

  public static Path virtualCard() {
    return existing(TOP.resolve("reader-connector/virtual-card/target/virtual-card.jar"));
  }

  /** A file of the interface as the specification shows it, shared with the tests of messages. */
  public static Path sample(String name) {
    return existing(
        TOP.resolve("terminal-connector/messages/src/test/resources/samples").resolve(name));
  }

  /**
   * An answer of medical information as the specification shows it, shared with the rules' tests.
   */
  public static Path clinicalSample(String name) {
    return existing(TOP.resolve("ejb-module/src/test/resources/clinical").resolve(name));
  }

  /** Who may open which page. */
  public static Path access() {
    return existing(
        TOP.resolve("web-module/src/main/resources/jp/madoguchi/web/navigation/access.tsv"));
  }

  /** Build output of the acceptance tests: logs, screenshots, data folders. */
  public static Path output(String name) {
    return TOP.resolve("acceptance/target").resolve(name);
  }

  private static Path top() {
    String told = System.getProperty("madoguchi.top");
    return (told != null ? Path.of(told) : Path.of("").toAbsolutePath().getParent()).normalize();
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          file + " is missing: build it first (mvn verify from the top)");
    }
    return file;
  }
}
