package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/**
 * After everything else: what the morning left in the log, in tables and files, and in the list of
 * processes.
 */
public abstract class LeftoverScenario {
  /** Shorter ones stand in a log by chance. */
  private static final int LONG_ENOUGH = 7;

  /** The log is written for years and read by many: of nobody anything that is whole. */
  @Test
  void theLogHoldsNoSecretNoInsuranceAndNoName(ServerUnderTest server) throws IOException {
    Database database = Database.of(server);
    Map<String, String> sought = new LinkedHashMap<>(secrets(server));
    for (String column :
        List.of("insurance.card_number", "patient.full_name", "patient.name_kana")) {
      String[] names = column.split("\\.");
      int shortest = names[0].equals("insurance") ? LONG_ENOUGH : 4;
      database
          .values(
              "select distinct %2$s from %1$s where length(%2$s) >= %3$d"
                  .formatted(names[0], names[1], shortest))
          .forEach(value -> sought.put(value, column));
    }
    assertTrue(sought.size() > 20, "sought " + sought.size());
    String log = Files.readString(server.log(), StandardCharsets.UTF_8);
    Set<String> found =
        sought.entrySet().stream()
            .filter(one -> whole(log, one.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), found, "kinds of what stands in the log");
  }

  @Test
  void noTableAndNoFileHoldsAPasswordOrAToken(ServerUnderTest server) {
    List<String> places = new ArrayList<>();
    secrets(server)
        .forEach(
            (secret, what) ->
                Traces.of(server, secret).forEach(place -> places.add(what + ": " + place)));
    assertEquals(List.of(), places);
  }

  /**
   * Everybody on the machine reads the list; the environment of helpers is theirs to write down.
   */
  @Test
  void noProcessWasStartedWithASecretAndNoHelperWasGivenTheServersOwn(ServerUnderTest server) {
    List<String> wrong = new ArrayList<>();
    List<String> owned =
        read(ProcessHandle.of(server.pid()).orElseThrow(), "environ")
            .lines()
            .filter(line -> line.matches("MADOGUCHI_(.*PASSWORD|INITIAL_ACCOUNTS)=.+"))
            .toList();
    assertTrue(owned.size() > 1, "the server was given secrets");
    List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
    assertTrue(processes.size() > 2, "processes: " + processes.size());
    for (ProcessHandle process : processes) {
      String started = read(process, "cmdline");
      secrets(server)
          .forEach(
              (secret, what) -> {
                if (started.contains(secret)) {
                  wrong.add(what + " in the command line of " + name(started));
                }
              });
      if (!started.contains("-Dmadoguchi.config=")) {
        List<String> environment = read(process, "environ").lines().toList();
        for (String own : owned) {
          if (environment.contains(own)) {
            wrong.add(own.replaceFirst("=.*", "") + " in the environment of " + name(started));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Map<String, String> secrets(ServerUnderTest server) {
    Map<String, String> secrets = new LinkedHashMap<>();
    Arrays.stream(DemoAccount.values()).forEach(one -> secrets.put(one.password(), "password"));
    for (DemoProgram program :
        List.of(DemoProgram.SERVICE, DemoProgram.CLERK, DemoProgram.DOCTOR)) {
      secrets.put(program.token(server.base()), "token of a program");
    }
    secrets.put(RawLine.clerk(server).replaceFirst(".*=", ""), "secret of a log-in");
    return secrets;
  }

  private static boolean whole(String log, String text) {
    for (int at = log.indexOf(text); at >= 0; at = log.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean inside =
          at > 0 && Character.isLetterOrDigit(log.charAt(at - 1))
              || end < log.length() && Character.isLetterOrDigit(log.charAt(end));
      if (!inside) {
        return true;
      }
    }
    return false;
  }

  private static String read(ProcessHandle process, String what) {
    try {
      return new String(
              Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), what)),
              StandardCharsets.UTF_8)
          .replace('\0', '\n');
    } catch (IOException ended) {
      return "";
    }
  }

  /** Of what was started, without its arguments. */
  private static String name(String started) {
    return started.lines().findFirst().orElse("a process");
  }
}
