package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.messages.MessageFamily;

/** How long medical information is waited for; asks the connector, outside of any transaction. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClinicalPatience {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  /**
   * Setting: {@code madoguchi.clinical.answer.seconds} (default 60) where the terminal has no limit
   * of its own.
   */
  @PermitAll
  public Duration of(String terminal, ClinicalKind kind) {
    int usual = Settings.number("clinical.answer.seconds", 60, 1, 3600);
    MessageFamily family = kind.exchange().orElseThrow().family();
    return AnswerPatience.of(terminals, family, Duration.ofSeconds(usual)).of(terminal);
  }
}
