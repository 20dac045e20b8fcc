package jp.madoguchi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.access.LogInKey;

/**
 * From which terminal each log-in's latest request came to this node: what is sent to a page that
 * stays open has no request of its own, and the audit names the terminal all the same. Can be lost;
 * the next request brings it back.
 */
@ApplicationScoped
public class LogInTerminals {
  private static final int MOST = 5_000;

  private final Map<LogInKey, String> terminals = new ConcurrentHashMap<>();

  void note(LogInKey logIn, String terminal) {
    if (terminals.size() >= MOST && !terminals.containsKey(logIn)) {
      terminals.clear();
    }
    terminals.put(logIn, terminal);
  }

  /** {@code "-"} when no request has come here yet. */
  public String of(LogInKey logIn) {
    return terminals.getOrDefault(logIn, "-");
  }

  /** The log-in is over. */
  public void forget(LogInKey logIn) {
    terminals.remove(logIn);
  }
}
