package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server's administration shows of a connection. */
final class PcscMetaData implements ManagedConnectionMetaData {

  @Override
  public String getEISProductName() {
    return "pcsc-lite";
  }

  @Override
  public String getEISProductVersion() {
    return "protocol 4:4";
  }

  /** No limit of its own. */
  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}
