package jp.madoguchi.node.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.facility.WrongSetting;
import jp.madoguchi.node.TableRetention;

/**
 * Checks how long rows are to stay before anything works by it, as all other settings are: only
 * here it is known which tables there are.
 */
@Startup
@Singleton
@DenyAll
public class RetentionStart {
  @PostConstruct
  void check() {
    check(NodeProperties.here());
  }

  static void check(NodeProperties node) {
    List<WrongSetting> wrong = TableRetention.wrong(node);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "Madoguchi does not start: "
              + wrong.stream().map(WrongSetting::sentence).collect(Collectors.joining("; ")));
    }
  }
}
