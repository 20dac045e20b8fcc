package jp.madoguchi.web.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a request as the server takes it when it chooses what answers: {@code /%61pi/board}
 * and {@code /x/..;a/api/board} are {@code /api/board}. Who may call is decided by this path and
 * not by the way it is written.
 */
final class ServedPath {
  private ServedPath() {}

  /** Whether programs call there, which read JSON and no pages. */
  static boolean isForPrograms(String path) {
    return isCall(path) || path.startsWith("/oauth/");
  }

  /** Whether a program calls a resource there, by its access token. */
  static boolean isCall(String path) {
    return path.startsWith("/api/") || path.startsWith("/scim/");
  }

  /**
   * Decodes and shortens.
   *
   * @param written as it stands in the request, from the context's path on
   */
  static String of(String written) {
    if (!written.contains("%")
        && !written.contains(";")
        && !written.contains("/.")
        && !written.contains("//")) {
      return written;
    }
    Deque<String> steps = new ArrayDeque<>();
    String[] parts = written.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      String step = decoded(parts[i].replaceFirst(";.*", ""));
      boolean last = i == parts.length - 1;
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
        continue;
      }
      if (last) {
        steps.addLast("");
      }
    }
    return "/" + String.join("/", steps);
  }

  private static String decoded(String step) {
    try {
      // a plus sign in a path is one
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return step; // no server answers it
    }
  }
}
