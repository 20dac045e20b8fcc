package jp.madoguchi.factor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyPlace;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeysTest {
  private static final PasskeyPlace PLACE =
      new PasskeyPlace("madoguchi.example", Set.of("https://madoguchi.example"));

  @OnBothDatabases
  void aPasskeyOpensAHalfLogInAndItsAnswerNoSecondOne(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    SoftPasskey device = enrolled(house);
    OpenedLogIn half = house.enter();
    PasskeyAnswer answer = device.proof(challenge(house, half));
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half, answer));
    assertEquals(
        Set.of("DOCTOR"), house.logIns().find(half.logIn().key(), true).orElseThrow().groups());
    OpenedLogIn other = house.enter();
    assertEquals(new LoginOutcome.LoginRefused(), give(house, other, answer));
    challenge(house, other);
    assertEquals(new LoginOutcome.LoginRefused(), give(house, other, answer));
  }

  @OnBothDatabases
  void whatIsWrongAboutAnAnswerOpensNothing(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    SoftPasskey device = enrolled(house);
    refused(house, device, one -> one.origin = "https://madoguchi.example.evil");
    refused(house, device, one -> one.origin = "http://madoguchi.example");
    refused(house, device, one -> one.rpId = "example");
    right(house, device, 5);
    refused(house, device, one -> one.extra = ",\"crossOrigin\":true");
    // nobody unlocked the device
    refused(house, device, one -> one.flags = 0x01);
    right(house, device, 7);
    // its copy has signed less often
    refused(house, device, one -> one.counter = 7);
    refused(house, device, one -> one.counter = 3);
  }

  private static void right(FactorHouse house, SoftPasskey device, int counter) {
    OpenedLogIn half = house.enter();
    device.counter = counter;
    PasskeyAnswer answer = device.proof(challenge(house, half));
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half, answer));
  }

  private static void refused(FactorHouse house, SoftPasskey device, Consumer<SoftPasskey> wrong) {
    String origin = device.origin;
    String rpId = device.rpId;
    int counter = device.counter;
    wrong.accept(device);
    OpenedLogIn half = house.enter();
    PasskeyAnswer answer = device.proof(challenge(house, half));
    assertEquals(new LoginOutcome.LoginRefused(), give(house, half, answer));
    device.origin = origin;
    device.rpId = rpId;
    device.extra = "";
    device.flags = SoftPasskey.PRESENT_AND_VERIFIED;
    device.counter = counter;
  }

  @OnBothDatabases
  void aSignatureOfAnotherKeyOpensNothing(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    enrolled(house);
    OpenedLogIn half = house.enter();
    assertEquals(
        new LoginOutcome.LoginRefused(),
        give(house, half, new SoftPasskey().proof(challenge(house, half))));
  }

  @OnBothDatabases
  void noPasskeyIsMadeOfAWrongAnswer(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = house.enter();
    LogInKey key = own.logIn().key();
    SoftPasskey device = new SoftPasskey();
    device.origin = "https://elsewhere.example";
    notMade(house, key, device.made(passkeys(house).beginNew(key).challenge()));
    device.origin = "https://madoguchi.example";
    notMade(house, key, device.made("another"));
    device.flags = 0x01;
    notMade(house, key, device.made(passkeys(house).beginNew(key).challenge()));
    device.flags = SoftPasskey.PRESENT_AND_VERIFIED;
    String challenge = passkeys(house).beginNew(key).challenge();
    notMade(house, key, device.proof(challenge));
    notMade(house, key, new PasskeyAnswer("x", null, "?", null));
    passkeys(house).enrol(key, PLACE, "端末", device.made(challenge));
    // the same one again
    notMade(house, key, device.made(passkeys(house).beginNew(key).challenge()));
    assertEquals(1, house.count("select count(*) from second_factor"));
  }

  private static void notMade(FactorHouse house, LogInKey key, PasskeyAnswer answer) {
    assertThrows(FactorRefused.class, () -> passkeys(house).enrol(key, PLACE, "端末", answer));
  }

  /** Cut off, endless, too deep, unknown: each ends as what it is. */
  @ParameterizedTest
  @ValueSource(strings = {"", "00", "a1", "a100", "bf", "a1615b5fffffffff", "a2000000", "a100f6"})
  void brokenCborIsRefused(String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    assertThrows(IllegalArgumentException.class, () -> SmallCbor.map(ByteBuffer.wrap(bytes)));
  }

  @Test
  void deepCborIsRefused() {
    byte[] bytes = new byte[200];
    java.util.Arrays.fill(bytes, (byte) 0x81);
    bytes[0] = (byte) 0xa1;
    assertThrows(IllegalArgumentException.class, () -> SmallCbor.map(ByteBuffer.wrap(bytes)));
  }

  private static SoftPasskey enrolled(FactorHouse house) {
    OpenedLogIn own = house.enter();
    LogInKey key = own.logIn().key();
    SoftPasskey device = new SoftPasskey();
    String challenge = passkeys(house).beginNew(key).challenge();
    passkeys(house).enrol(key, PLACE, "端末", device.made(challenge));
    assertTrue(passkeys(house).held(key));
    return device;
  }

  private static String challenge(FactorHouse house, OpenedLogIn logIn) {
    return passkeys(house).beginProof(logIn.logIn().key()).challenge();
  }

  private static LoginOutcome give(FactorHouse house, OpenedLogIn logIn, PasskeyAnswer answer) {
    return passkeys(house).give(logIn.logIn().key(), PLACE, answer);
  }

  private static Passkeys passkeys(FactorHouse house) {
    return house.beans.bean(Passkeys.class);
  }
}
