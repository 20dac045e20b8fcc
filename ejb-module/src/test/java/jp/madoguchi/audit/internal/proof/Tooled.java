package jp.madoguchi.audit.internal.proof;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** The command, as a test calls it. */
public record Tooled(int code, String said) {
  public static Tooled run(Map<String, String> environment, Clock clock, String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        new AuditTool(environment, clock, new PrintStream(bytes, true, StandardCharsets.UTF_8))
            .run(words);
    return new Tooled(code, bytes.toString(StandardCharsets.UTF_8));
  }
}
