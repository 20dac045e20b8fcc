package jp.madoguchi.web.handle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pages that are found by something personal, and what of a search may stand in their address. */
enum HandledPage {
  BOARD("/reception/board.xhtml", List.of("show"), List.of("q")),
  BULK("/reception/bulk-inquiry.xhtml", List.of("id", "show"), List.of("q")),
  MEDICAL("/medical/patient.xhtml", List.of("tab"), List.of("patient"));

  private final String path;
  private final List<String> plain;
  private final List<String> sealed;

  HandledPage(String path, List<String> plain, List<String> sealed) {
    this.path = path;
    this.plain = plain;
    this.sealed = sealed;
  }

  static Optional<HandledPage> at(String path) {
    return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
  }

  /** Below the context root. */
  String path() {
    return path;
  }

  List<String> plain() {
    return plain;
  }

  /** Parameters that travel in the body and stand in the address as a handle. */
  List<String> sealed() {
    return sealed;
  }
}
