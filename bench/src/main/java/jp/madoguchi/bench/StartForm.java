package jp.madoguchi.bench;

import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.acceptance.system.Installation;

/** How the server's classes are found at its start: one lever more from form to form. */
enum StartForm {
  /** Payara Micro as it comes: copies its parts out and loads them itself. The baseline. */
  PACKED("as Payara Micro comes", "payara-micro.jar"),
  /** Its parts lie unpacked in the bundle, on the JVM's own class path. */
  FLAT("parts on the class path", "madoguchi-server.jar"),
  /**
   * As the demo and the service start it: besides, an archive of classes, made by the last stop.
   */
  ARCHIVED("+ archive of classes", "madoguchi-server.jar");

  private final String shown;
  private final String jar;

  StartForm(String shown, String jar) {
    this.shown = shown;
    this.jar = jar;
  }

  String shown() {
    return shown;
  }

  String jar() {
    return jar;
  }

  /**
   * What stands before the JVM's options.
   *
   * @param state the server's own folder, where an archive is kept
   */
  List<String> program(Path state) {
    if (this == ARCHIVED) {
      return List.of(
          Installation.config("payara-micro/start.sh").toString(),
          Installation.bundle("madoguchi-server.jar").getParent().toString(),
          state.toString());
    }
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }
}
