package jp.madoguchi.facility.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.facility.KnownSettings;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.facility.SettingsDigest;
import jp.madoguchi.facility.WrongSetting;

/**
 * Checks all settings before anything works by them. A wrong one stops the start: the deployment
 * fails, and the sentence stands in the log and in the server's answer to whoever deploys. A
 * program that came up with some of its rules missing would decide about patients by the rest.
 */
@Startup
@Singleton
@DenyAll
public class SettingsStart {
  private static final Logger LOG = System.getLogger(SettingsStart.class.getName());

  @PostConstruct
  void check() {
    check(NodeProperties.here());
  }

  static void check(NodeProperties node) {
    KnownSettings.unknown(node).forEach(sentence -> LOG.log(Level.WARNING, sentence));
    List<WrongSetting> wrong = KnownSettings.wrong(node);
    if (!wrong.isEmpty()) {
      String sentences =
          wrong.stream().map(WrongSetting::sentence).collect(Collectors.joining("; "));
      LOG.log(Level.ERROR, "Madoguchi does not start: " + sentences);
      throw new IllegalStateException(sentences);
    }
    LOG.log(Level.INFO, "settings in use: " + SettingsDigest.of(node));
  }
}
