package jp.madoguchi.directory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import jp.madoguchi.directory.DirectoryAnswer;
import jp.madoguchi.directory.DirectoryAnswer.Away;
import jp.madoguchi.directory.DirectoryAnswer.Away.WhyAway;
import jp.madoguchi.directory.DirectoryAnswer.Declined;
import jp.madoguchi.directory.DirectoryAnswer.Vouched;
import jp.madoguchi.identity.stand.OpenLdap;
import jp.madoguchi.testing.ServerThreads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real OpenLDAP is asked. */
@Tag("directory")
class HospitalDirectoryTest {
  private static RunningDirectory running;

  @BeforeAll
  static void start() {
    running = RunningDirectory.start("localhost");
  }

  @AfterAll
  static void end() {
    running.close();
  }

  @Test
  void whoeverHasThePasswordIsVouchedForOverEitherKindOfTls() {
    for (String server : List.of(running.ldap().ldaps(), running.ldap().startTls())) {
      LdapSettings lookingUp = running.lookingUp(server, null);
      assertEquals(new Vouched("taro"), ask(lookingUp, "taro", RunningDirectory.TARO));
      assertEquals(new Declined(), ask(lookingUp, "taro", RunningDirectory.HANAKO));
      assertEquals(new Declined(), ask(lookingUp, "jiro", RunningDirectory.TARO));
      LdapSettings direct = direct(server, "uid={0}," + OpenLdap.BASE, null);
      assertEquals(new Vouched("taro"), ask(direct, "taro", RunningDirectory.TARO));
      assertEquals(new Declined(), ask(direct, "taro", RunningDirectory.HANAKO));
      assertEquals(new Declined(), ask(direct, "jiro", RunningDirectory.TARO));
    }
  }

  /** The directory says yes to everybody who sends none (RFC 4513, 5.1.2). */
  @Test
  void anEmptyPasswordIsNotEvenSent() {
    assertEquals(new Declined(), bean().ask("taro", new char[0]));
    assertEquals(new Vouched("taro"), bean().ask("taro", RunningDirectory.TARO.toCharArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "tar*",
        "taro)(uid=*",
        "*)(uid=*))(|(uid=*",
        "taro,ou=people",
        "taro\\2a",
        "taro\u0000",
        "hanako,ou=people,dc=hospital,dc=example+uid=taro"
      })
  void whatIsTypedIsNoPartOfTheQuestion(String name) {
    LdapSettings lookingUp = running.lookingUp(running.ldap().ldaps(), null);
    assertEquals(new Declined(), ask(lookingUp, name, RunningDirectory.TARO));
    LdapSettings direct = direct(running.ldap().ldaps(), "uid={0}," + OpenLdap.BASE, null);
    assertEquals(new Declined(), ask(direct, name, RunningDirectory.TARO));
    LdapSettings mail = direct(running.ldap().ldaps(), "{0}@hospital.example", null);
    assertEquals(new Declined(), ask(mail, name, RunningDirectory.TARO));
  }

  @Test
  void anotherAttributeMayNameThePerson() {
    LdapSettings byNumber = running.lookingUp(running.ldap().ldaps(), "employeeNumber");
    assertEquals(new Vouched("1001"), ask(byNumber, "taro", RunningDirectory.TARO));
    assertEquals(new Vouched(""), ask(byNumber, "hanako", RunningDirectory.HANAKO));
    LdapSettings direct =
        direct(running.ldap().startTls(), "uid={0}," + OpenLdap.BASE, "employeeNumber");
    assertEquals(new Vouched("1001"), ask(direct, "taro", RunningDirectory.TARO));
  }

  @Test
  void theNextServerIsAskedWhenOneIsAway() throws IOException {
    String away = "ldaps://localhost:" + RunningDirectory.freePort();
    LdapSettings both = running.lookingUp(away + " " + running.ldap().ldaps(), null);
    assertEquals(new Vouched("taro"), ask(both, "taro", RunningDirectory.TARO));
    assertEquals(
        new Away(WhyAway.UNREACHABLE),
        ask(running.lookingUp(away, null), "taro", RunningDirectory.TARO));
  }

  @Test
  void aWrongPasswordOfTheProgramIsNobodyElses() {
    LdapSettings right = running.lookingUp(running.ldap().ldaps(), null);
    LdapSettings wrong =
        new LdapSettings(
            right.servers(),
            right.user(),
            "wrong".toCharArray(),
            null,
            right.base(),
            right.filter(),
            null,
            2500);
    assertEquals(new Away(WhyAway.MISCONFIGURED), ask(wrong, "taro", RunningDirectory.TARO));
  }

  /** The directory refuses a password that comes in the clear, and so the settings do (ldap://). */
  @Test
  void aDirectoryThatWantsTlsIsNoWrongPassword() {
    LdapSettings plain = running.lookingUp(running.ldap().plain(), null);
    assertEquals(new Away(WhyAway.MISCONFIGURED), ask(plain, "taro", RunningDirectory.TARO));
  }

  @Test
  void aCertificateForAnotherHostIsTrustedByNobody() {
    try (RunningDirectory other = RunningDirectory.start("other.example")) {
      for (String server : List.of(other.ldap().ldaps(), other.ldap().startTls())) {
        assertEquals(
            new Away(WhyAway.UNREACHABLE),
            ask(other.lookingUp(server, null), "taro", RunningDirectory.TARO));
      }
      // and the first one is not of the authority that is trusted now
      assertEquals(
          new Away(WhyAway.UNREACHABLE),
          ask(running.lookingUp(running.ldap().ldaps(), null), "taro", RunningDirectory.TARO));
    }
  }

  /** It takes the connection and says nothing: the person is told in time. */
  @Test
  void aDirectoryThatHangsIsAway() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RunningDirectory other = RunningDirectory.start("localhost")) {
      other.set("directory.milliseconds", "400");
      for (String kind : List.of("ldaps", "starttls", "ldap")) {
        other.set("directory.servers", kind + "://localhost:" + silent.getLocalPort());
        DirectoryAnswer answer = bean().ask("taro", RunningDirectory.TARO.toCharArray());
        assertEquals(Away.class, answer.getClass(), kind);
      }
    }
  }

  private static LdapSettings direct(String server, String pattern, String attribute) {
    return new LdapSettings(
        List.of(server), null, new char[0], pattern, OpenLdap.BASE, "(uid={0})", attribute, 2500);
  }

  private static DirectoryAnswer ask(LdapSettings settings, String name, String password) {
    return new LdapQuestion(settings).ask(name, password.toCharArray());
  }

  private static HospitalDirectoryBean bean() {
    HospitalDirectoryBean bean = new HospitalDirectoryBean();
    bean.executor = ServerThreads.executor();
    return bean;
  }
}
