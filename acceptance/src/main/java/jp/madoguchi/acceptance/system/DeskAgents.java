package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an administrator does for desks, by the tool, and a desk's PC: the agent's own jar. */
public final class DeskAgents {
  private static final int TOOL_SECONDS = 60;

  private final Path authority;
  private final Path logs;
  private final int port = Web.freePort();
  private int starts;

  DeskAgents(Path authority, Path logs) {
    this.authority = authority;
    this.logs = logs;
    tool("list");
  }

  /** What the server's settings file says of desks. */
  Map<String, String> serverSettings() {
    return Map.of(
        "desk.bind", "127.0.0.1",
        "desk.port", Integer.toString(port),
        "desk.keystore", authority.resolve("server.p12").toString(),
        "desk.keystorePasswordFile", authority.resolve("server.password").toString(),
        "desk.truststore", authority.resolve("authority.pem").toString(),
        "desk.revoked", authority.resolve("revoked.crl").toString());
  }

  public void enrol(String desk) {
    tool("enrol", desk);
  }

  public void revoke(String desk) {
    tool("revoke", desk);
  }

  /** Starts a desk's agent, which has that reader of a PC/SC service. */
  public RunningProcess start(String desk, Path socket, String reader) {
    Path settings = authority.resolve(desk + ".properties");
    try {
      Files.writeString(
          settings,
          """
          server=127.0.0.1:%d
          keystore=desks/%s.p12
          passwordFile=desks/%s.password
          reader.socket=%s
          reader.pattern=%s
          """
              .formatted(port, desk, desk, socket, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RunningProcess.java(
        "desk agent",
        logs.resolve("desk-agent-" + ++starts + ".log"),
        Map.of(),
        List.of(
            "-Xmx48m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-jar",
            Installation.deskAgent().toString(),
            settings.toString()));
  }

  private void tool(String... words) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-jar", Installation.deskAuthority().toString(), authority.toString()));
    command.addAll(List.of(words));
    RunningProcess.java("desk tool", logs.resolve("desk-tool.log"), Map.of(), command)
        .expectSuccess(TOOL_SECONDS);
  }
}
