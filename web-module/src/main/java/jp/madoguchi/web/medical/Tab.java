package jp.madoguchi.web.medical;

import jp.madoguchi.consent.ConsentKind;

/** Tabs of the medical page (SC-12 to SC-15), in the order of the screen; keys 1 to 5. */
public enum Tab {
  CHECKUP("checkup", ConsentKind.TKK, true),
  DRUG("drug", ConsentKind.YZK, true),
  CARE("care", ConsentKind.SRJ, false),
  SURGERY("surgery", ConsentKind.SHJ, false),
  /** 電子処方箋: consented to together with the drugs. */
  PRESCRIPTION("prescription", ConsentKind.YZK, false);

  private final String address;
  private final ConsentKind kind;
  private final boolean collected;

  Tab(String address, ConsentKind kind, boolean collected) {
    this.address = address;
    this.kind = kind;
    this.collected = collected;
  }

  /** The value of the parameter {@code tab}. */
  public String getAddress() {
    return address;
  }

  public ConsentKind getKind() {
    return kind;
  }

  /** Whether this release asks the terminal for it. */
  public boolean isCollected() {
    return collected;
  }

  public String getLabelKey() {
    return "medical.tab." + address;
  }

  /** Number of its key. */
  public int getKey() {
    return ordinal() + 1;
  }

  /** The tab of an address; the first one for anything else. */
  static Tab at(String address) {
    for (Tab tab : values()) {
      if (tab.address.equals(address)) {
        return tab;
      }
    }
    return CHECKUP;
  }
}
