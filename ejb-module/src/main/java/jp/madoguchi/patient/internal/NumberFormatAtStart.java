package jp.madoguchi.patient.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jp.madoguchi.patient.PatientNumberFormat;

/**
 * A hospital's form of patient numbers that is no regular expression stops the start, with the
 * setting's name: later it would refuse each register by its first line.
 */
@Startup
@Singleton
@DenyAll
public class NumberFormatAtStart {
  @PostConstruct
  void check() {
    PatientNumberFormat.fromSettings();
  }
}
