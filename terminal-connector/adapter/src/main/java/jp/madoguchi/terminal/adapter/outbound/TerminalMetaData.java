package jp.madoguchi.terminal.adapter.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the connection says about the other side. */
final class TerminalMetaData implements ManagedConnectionMetaData {

  @Override
  public String getEISProductName() {
    return "資格確認端末 連携ソフト";
  }

  /** The public material names 外部インターフェイス仕様書 8.09. */
  @Override
  public String getEISProductVersion() {
    return "8.09";
  }

  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}
