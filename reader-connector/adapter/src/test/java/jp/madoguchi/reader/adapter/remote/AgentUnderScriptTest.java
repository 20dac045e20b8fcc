package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.reader.authority.DeskName;
import jp.madoguchi.reader.desk.DeskAgentMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent that a script has started, as the scheduled task of Windows does: whoever ends the task
 * ends the script.
 */
class AgentUnderScriptTest {
  @TempDir Path folder;

  @Test
  void itEndsInOrderWhenItsScriptIsKilled() throws Exception {
    try (Desks desks = Desks.start(folder, Map.of())) {
      desks.server().listen(".*");
      Path keystore = desks.authority().enrol(new DeskName("desk07"), java.time.Duration.ofDays(1));
      Path settings =
          Files.writeString(
              folder.resolve("desk-agent.properties"),
              """
              server=127.0.0.1:%d
              keystore=%s
              passwordFile=%s
              reader.socket=%s
              """
                  .formatted(
                      desks.port(),
                      keystore,
                      keystore.toString().replace(".p12", ".password"),
                      folder.resolve("no-pcscd")));
      Process script =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "\"$0\" \"$@\"; true",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx48m",
                  "-Dmadoguchi.desk.endsWithParent=true",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DeskAgentMain.class.getName(),
                  settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("agent.log").toFile())
              .start();
      Desks.await("the desk", () -> desks.endpoint().board().line("desk07") != null);
      ProcessHandle agent = script.children().findFirst().orElseThrow();
      try {
        script.destroyForcibly().waitFor();
        agent.onExit().get(20, TimeUnit.SECONDS);
        assertTrue(script.waitFor() != 0, "it was killed");
        Desks.await("its end", () -> desks.endpoint().board().line("desk07") == null);
      } finally {
        agent.destroyForcibly();
      }
    }
  }
}
