package jp.madoguchi.reader.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.reader.virtual.WineWindows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for Windows do under wine what they say, with a stand-in for Java. */
@Tag("wine")
class WindowsScriptsTest {
  private static final Path SCRIPTS = Path.of("../../config/windows");
  private static final int OF_JAVA = 7;

  @TempDir static Path drives;
  private static WineWindows windows;
  @TempDir Path folder;
  private Path stick;

  @BeforeAll
  static void start() {
    windows = new WineWindows(drives);
  }

  @AfterAll
  static void end() throws IOException {
    windows.close();
  }

  @BeforeEach
  void prepare() throws IOException {
    stick = Files.createDirectories(folder.resolve("stick"));
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.toList()) {
        Files.copy(script, stick.resolve(script.getFileName()));
      }
    }
    for (String name : List.of("desk-agent.jar", "desk07.p12", "desk07.password")) {
      Files.writeString(stick.resolve(name), name);
    }
    Files.copy(
        Path.of("../../config/desk-agent.properties"), stick.resolve("desk-agent.properties"));
  }

  @Test
  void theAgentIsStartedInItsFolderAndJavasEndIsTheScripts() throws Exception {
    Path java = Files.createDirectories(stick.resolve("jre/bin")).resolve("java.exe");
    windows.compile(resource("java.c"), java);
    Path data = Files.createDirectories(folder.resolve("data of the desk (new)"));

    assertEquals(3, script("desk-agent.cmd", windowsName(data)).status(), "no settings");
    Files.writeString(data.resolve("desk-agent.properties"), "");

    List<String> started =
        List.of(
            "in " + windowsName(data),
            "argument @" + windowsName(stick) + "\\desk-agent.options",
            "argument -jar",
            "argument " + windowsName(stick) + "\\desk-agent.jar",
            "argument desk-agent.properties");
    WineWindows.Ended ended = script("desk-agent.cmd", windowsName(data));
    assertEquals(started, ended.lines());
    assertEquals(OF_JAVA, ended.status());

    ended = script("desk-agent.cmd", "--task", windowsName(data));
    assertEquals(List.of(), ended.lines());
    assertEquals(OF_JAVA, ended.status());
    assertEquals(
        started,
        Files.readString(data.resolve("logs/start.log")).lines().map(String::strip).toList());
  }

  @Test
  void itIsInstalledAsATaskAndTakenAwayWithTheDesksKey() throws Exception {
    WineWindows.Ended ended = script("install-desk-agent.cmd");
    assertEquals(0, ended.status(), ended.toString());
    Path program = windows.driveC().resolve("Program Files/Madoguchi/desk-agent");
    Path data = windows.driveC().resolve("ProgramData/Madoguchi/desk-agent");
    Path task = windows.driveC().resolve("windows/system32/tasks/Madoguchi desk agent");
    for (String name : List.of("desk-agent.jar", "desk-agent.cmd", "desk-agent.options")) {
      assertEquals(-1, Files.mismatch(stick.resolve(name), program.resolve(name)), name);
    }
    for (String name :
        List.of(
            "desk-agent.properties",
            "desk-agent-logging.properties",
            "desk07.p12",
            "desk07.password")) {
      assertEquals(-1, Files.mismatch(stick.resolve(name), data.resolve(name)), name);
      assertFalse(Files.exists(program.resolve(name)), "where everybody may read: " + name);
    }
    assertTrue(Files.isDirectory(data.resolve("logs")));
    assertTrue(Files.exists(task));

    Files.writeString(stick.resolve("desk-agent.jar"), "a newer one");
    assertEquals(0, script("install-desk-agent.cmd").status());
    assertEquals("a newer one", Files.readString(program.resolve("desk-agent.jar")));

    ended = script("uninstall-desk-agent.cmd");
    assertEquals(0, ended.status(), ended.toString());
    assertFalse(Files.exists(data));
    assertFalse(Files.exists(task));
  }

  @Test
  void withoutItsFilesNothingIsInstalled() throws Exception {
    Files.delete(stick.resolve("desk-agent.properties"));
    WineWindows.Ended ended = script("install-desk-agent.cmd");
    assertEquals(1, ended.status());
    assertTrue(ended.lines().toString().contains("desk-agent.properties"), ended.toString());
    assertFalse(Files.exists(windows.driveC().resolve("ProgramData/Madoguchi/desk-agent")));
  }

  /** cmd of Windows wants the line ends of Windows, and knows no characters but ASCII for sure. */
  @Test
  void theScriptsAreWrittenForWindows() throws IOException {
    for (String name :
        List.of("desk-agent.cmd", "install-desk-agent.cmd", "uninstall-desk-agent.cmd")) {
      String text = Files.readString(SCRIPTS.resolve(name));
      assertFalse(text.replace("\r\n", "").contains("\n"), name);
      assertTrue(text.chars().allMatch(character -> character < 128), name);
      // a folder like "Program Files (x86)" ends such a block in its middle, also when it is not
      // run
      assertTrue(text.lines().noneMatch(line -> line.endsWith("(")), name);
    }
  }

  private WineWindows.Ended script(String name, String... arguments) throws IOException {
    String[] command = new String[3 + arguments.length];
    command[0] = "cmd";
    command[1] = "/c";
    command[2] = windowsName(stick.resolve(name));
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    return windows.start(command);
  }

  /** Drive Z is the whole of this machine. */
  private static String windowsName(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  private Path resource(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = WindowsScriptsTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
