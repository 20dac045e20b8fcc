package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.spi.work.Work;
import jp.madoguchi.reader.pcsc.PowerOff;

/** {@link PowerOff} on a thread of the server. */
record PowerOffWork(PowerOff powerOff) implements Work {
  @Override
  public void run() {
    powerOff.run();
  }

  @Override
  public void release() {
    powerOff.stop();
  }
}
