package jp.madoguchi.reader.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocketFactory;

/** {@code java -jar desk-agent.jar agent.properties}. */
public final class DeskAgentMain {
  private static final int WRONG_USE = 2;

  private DeskAgentMain() {}

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      stop("usage: java -jar desk-agent.jar agent.properties");
    }
    try {
      AgentSettings settings = AgentSettings.read(Path.of(arguments[0]));
      SSLSocketFactory tls =
          AgentCredentials.read(settings.keystore(), password(settings.passwordFile()));
      DeskAgent agent = new DeskAgent(settings.servers(), tls, new PcscReaders(settings.pcsc()));
      Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "end"));
      if (Boolean.getBoolean("madoguchi.desk.endsWithParent")) {
        endWithParent();
      }
      agent.run();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      stop(arguments[0] + ": " + e);
    }
  }

  /**
   * For Windows, where ending a task ends its first program, a script, and nobody else is told: the
   * agent must not go on alone, nor be killed with a card in its hand.
   */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  private static char[] password(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
  }

  private static void stop(String why) {
    // by the log: a scheduled task has no other voice
    System.getLogger(DeskAgentMain.class.getName())
        .log(System.Logger.Level.ERROR, "the desk agent does not start: {0}", why);
    System.exit(WRONG_USE);
  }
}
