package jp.madoguchi.terminal.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@Tag("slow")
class VirtualTerminalMainTest {
  @TempDir Path root;

  @Test
  void itSaysWhenItIsReadyAndEndsCleanlyWhenTold() throws Exception {
    Process process = run("--root", root.toString(), "--visits", "6000").start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("virtual terminal 1311111111 ready", out.readLine());
      Path face = root.resolve("1311111111").resolve("face");
      Eventually.until("visits happen", () -> names(face).size() > 5);
      process.destroy();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS), "ended within ten seconds");
      assertEquals(143, process.exitValue());
      assertTrue(
          names(face).stream().noneMatch(name -> name.endsWith(".tmp")), "nothing half-written");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itWritesTheRegisterToTheStandardOutput() throws Exception {
    Process process = run("--export-patients", "--limit", "2").start();
    String csv = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    assertTrue(csv.startsWith("patient_number,name,name_kana,"));
    assertTrue(csv.contains("00000001,試験　太郎,シケン　タロウ,19680415,1,"));
    assertEquals(3, csv.lines().count());
  }

  @Test
  void itWritesTheRegisterToAFile() throws Exception {
    Path csv = root.resolve("patients.csv");
    Process process = run("--export-patients", csv.toString()).start();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertTrue(Files.readAllLines(csv).size() > 150);
  }

  @Test
  void aHospitalsRegisterIsTheSameEveryTimeAndCostsNoMemory() throws Exception {
    byte[][] digests = new byte[2][];
    for (int run = 0; run < 2; run++) {
      Path csv = root.resolve("patients-" + run + ".csv");
      Process process =
          run("--export-patients", csv.toString(), "--population", "300000", "--seed", "77")
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      try (Stream<String> lines = Files.lines(csv)) {
        assertTrue(lines.count() > 270_000);
      }
      digests[run] = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(csv));
    }
    assertArrayEquals(digests[0], digests[1]);
  }

  @Test
  void aBulkResultOfAHospitalFitsIntoASmallHeap() throws Exception {
    int people = 60_000;
    Process process =
        run(
                "--root",
                root.toString(),
                "--population",
                Integer.toString(people),
                "--answer-millis",
                "0",
                "--bulk-processing",
                "0")
            .start();
    try {
      Path home = root.resolve("1311111111");
      Eventually.until("it is ready", () -> Files.isDirectory(home.resolve("face")));
      BulkFiles files = new BulkFiles(home);
      files.ask(VirtualPopulation.of(1, people));
      String number = files.receptionNumber();
      files.fetch(number);
      assertEquals(people, files.awaitPeople());
    } finally {
      process.destroy();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aWrongScenarioEndsWithTheLineAndWhatIsWrongThere() throws Exception {
    Path scenario = root.resolve("morning.scenario");
    Files.writeString(scenario, "# fine\nfault slwo delay=3s\n");
    Process process = run("--root", root.toString(), "--scenario", scenario.toString()).start();
    String words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue());
    assertTrue(words.startsWith("morning.scenario:2: no fault is called slwo"), words);
  }

  @Test
  void aWrongCommandLineEndsWithTheUsage() throws Exception {
    Process process = run("--nonsense").start();
    String words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue());
    assertTrue(words.contains("unknown option --nonsense") && words.contains("--export-patients"));
  }

  private static ProcessBuilder run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), VirtualTerminalMain.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static List<String> names(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
