package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.Quarantined;
import jp.madoguchi.terminal.sharing.Holdings.Holding;

/** The news that a file was put aside. */
final class QuarantineDelivery implements Delivery {

  private final Courier courier;
  private final Quarantined quarantined;
  private final Holding holding;

  QuarantineDelivery(Courier courier, Quarantined quarantined, Holding holding) {
    this.courier = courier;
    this.quarantined = quarantined;
    this.holding = holding;
  }

  @Override
  public String lane() {
    return "quarantine " + quarantined.capture().key();
  }

  @Override
  public String label() {
    return "quarantine of " + quarantined.capture().fileName();
  }

  @Override
  public void attempt() throws DeliveryFailedException {
    CaptureStore store = courier.store();
    String key = quarantined.capture().key();
    if (!courier.mayTell(quarantined, holding)) {
      return;
    }
    courier
        .endpoint()
        .deliver(
            "fileQuarantined",
            QuarantinedFile.class,
            ear -> ear.fileQuarantined(quarantined.asFile(holding.token(), null)));
    try {
      store.told(key);
    } catch (IOException e) {
      throw new DeliveryFailedException("the capture folder failed", e);
    }
  }
}
