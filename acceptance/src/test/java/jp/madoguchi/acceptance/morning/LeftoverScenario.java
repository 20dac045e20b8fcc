package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.HeapDump;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/**
 * After everything else: what the morning left in the log, in tables and files, and in the list of
 * processes.
 */
public abstract class LeftoverScenario {
  /** Shorter ones stand in a log by chance. */
  private static final int LONG_ENOUGH = 7;

  private static final int NAME_ENOUGH = 4;

  private static final String HELD = "what is held";

  /** The log is written for years and read by many: of nobody anything that is whole. */
  @Test
  void theLogHoldsNoSecretNoInsuranceAndNoName(ServerUnderTest server) throws IOException {
    Database database = Database.of(server);
    Map<String, String> sought = new LinkedHashMap<>(secrets(server));
    insurances(server).forEach(value -> sought.put(value, "insurance.card_number"));
    for (String column : List.of("full_name", "name_kana")) {
      database
          .values(
              "select distinct %1$s from patient where length(%1$s) >= %2$d"
                  .formatted(column, NAME_ENOUGH))
          .forEach(value -> sought.put(value, "patient." + column));
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
    Map<String, String> secrets = secrets(server);
    List<String> places = new ArrayList<>();
    Traces.of(server, secrets.keySet())
        .forEach((secret, where) -> places.add(secrets.get(secret) + ": " + where));
    assertEquals(List.of(), places);
  }

  /**
   * Everybody on the machine reads the list; the environment of helpers is theirs to write down.
   */
  @Test
  void noProcessWasStartedWithASecretAndNoHelperWasGivenTheServersOwn(ServerUnderTest server) {
    List<String> wrong = new ArrayList<>();
    // what the tests were given themselves, their helpers have from them
    Set<String> ownEnvironment =
        System.getenv().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.toSet());
    List<String> owned =
        read(ProcessHandle.of(server.pid()).orElseThrow(), "environ")
            .lines()
            .filter(line -> line.matches("MADOGUCHI_(.*PASSWORD|INITIAL_ACCOUNTS)=.+"))
            .filter(line -> !ownEnvironment.contains(line))
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
      List<String> environment = read(process, "environ").lines().toList();
      // the servers of other classes have theirs from the same start
      boolean isServer =
          started.contains("-Dmadoguchi.config=")
              || environment.stream().anyMatch(one -> one.startsWith("SERVER_HOME="));
      if (!isServer) {
        for (String own : owned) {
          if (environment.contains(own)) {
            wrong.add(own.replaceFirst("=.*", "") + " in the environment of " + name(started));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /**
   * What is still held after the memory was collected: no password that was typed, no My Number
   * that was refused, no insurance number of anybody whose page was read. The server's own buffers
   * of the network keep what came until others overwrite it; what is inside of a longer array is
   * theirs.
   */
  @Test
  void noPasswordNoMyNumberAndNoInsuranceStaysInTheMemory(ServerUnderTest server) {
    Map<String, String> sought = new LinkedHashMap<>();
    Arrays.stream(DemoAccount.values()).forEach(one -> sought.put(one.password(), "password"));
    sought.put("123456789018", "My Number");
    // by which the server reaches its database all the time
    sought.put("madoguchi", HELD);
    Set<String> insurances = insurances(server);
    assertTrue(insurances.size() > 10, "insurances: " + insurances.size());
    insurances.forEach(one -> sought.put(one, "insurance"));
    Map<String, Integer> found = new TreeMap<>();
    HeapDump.held(
        server.pid(),
        bytes -> count(sought.get(new String(bytes, StandardCharsets.ISO_8859_1)), found),
        chars -> count(sought.get(new String(chars, StandardCharsets.UTF_16BE)), found));
    assertNotNull(found.remove(HELD), "the search does not find what is held");
    assertEquals(Map.of(), found, "kinds of what stays in the memory, and how often");
  }

  /** Numbers (被保険者証等番号) of the register that cannot be mistaken for a patient's number. */
  private static Set<String> insurances(ServerUnderTest server) {
    Database database = Database.of(server);
    Set<String> numbers = new TreeSet<>();
    ReadableRows.of(database)
        .insurances("card_number", "insurance r")
        .forEach(
            number -> {
              if (number != null && number.length() >= LONG_ENOUGH) {
                numbers.add(number);
              }
            });
    database.values("select patient_number from patient").forEach(numbers::remove);
    return numbers;
  }

  private static void count(String kind, Map<String, Integer> found) {
    if (kind != null) {
      found.merge(kind, 1, Integer::sum);
    }
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
