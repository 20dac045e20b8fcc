package jp.madoguchi.facility;

/** What a check of the preparation can find (導入時の確認の結果). */
public enum CheckKind {
  /** The audit has its keystore; facts: fingerprint of the newest certificate. */
  AUDIT_KEYS(CheckArea.KEYS, CheckLevel.GOOD),
  /** No keystore is named. */
  AUDIT_KEYS_NONE(CheckArea.KEYS, CheckLevel.FAULT),
  /** The keystore that is named cannot be read. */
  AUDIT_KEYS_UNREADABLE(CheckArea.KEYS, CheckLevel.FAULT),
  /** Contents of rows are encrypted; facts: number of the data key. */
  DATA_KEYS(CheckArea.KEYS, CheckLevel.GOOD),
  /** No keystore is named: they stand readable in the database. */
  DATA_KEYS_NONE(CheckArea.KEYS, CheckLevel.FAULT),
  /** The keystore that is named cannot be read, or is another one. */
  DATA_KEYS_UNREADABLE(CheckArea.KEYS, CheckLevel.FAULT),
  /** 医療機関コード of a terminal; facts: name, code, number of the prefecture. */
  CODE(CheckArea.FACILITY, CheckLevel.GOOD),
  /** Its first two digits are no prefecture of Japan; facts: name, code. */
  CODE_STRANGE(CheckArea.FACILITY, CheckLevel.ATTENTION),
  /** The settings name no terminal. */
  NO_TERMINAL(CheckArea.FACILITY, CheckLevel.FAULT),
  /** The connector cannot be reached: its settings are wrong. */
  CONNECTOR_AWAY(CheckArea.FACILITY, CheckLevel.FAULT),
  /** A folder can be used; facts: terminal, path, free MiB. */
  FOLDER(CheckArea.FOLDERS, CheckLevel.GOOD),
  /** It is not there; facts: terminal, path. */
  FOLDER_MISSING(CheckArea.FOLDERS, CheckLevel.FAULT),
  /** It is no folder; facts: terminal, path. */
  FOLDER_NONE(CheckArea.FOLDERS, CheckLevel.FAULT),
  /** It cannot be listed; facts: terminal, path. */
  FOLDER_UNREADABLE(CheckArea.FOLDERS, CheckLevel.FAULT),
  /** Nothing can be written there; facts: terminal, path. */
  FOLDER_UNWRITABLE(CheckArea.FOLDERS, CheckLevel.FAULT),
  /** The settings name a symbolic link; facts: terminal, path. */
  FOLDER_LINK(CheckArea.FOLDERS, CheckLevel.ATTENTION),
  /** Less than 1 GiB is free; facts: terminal, path, free MiB. */
  FOLDER_FULL(CheckArea.FOLDERS, CheckLevel.ATTENTION),
  /** Name and version; facts: both. */
  DATABASE(CheckArea.DATABASE, CheckLevel.GOOD),
  /** H2, which belongs to one server alone; facts: version. */
  DATABASE_SMALL(CheckArea.DATABASE, CheckLevel.ATTENTION),
  /** PostgreSQL older than 14; facts: version. */
  DATABASE_OLD(CheckArea.DATABASE, CheckLevel.ATTENTION),
  /** The program cannot change the audit. */
  USERS(CheckArea.DATABASE, CheckLevel.GOOD),
  /** The program's database user could change the audit. */
  USERS_ONE(CheckArea.DATABASE, CheckLevel.FAULT),
  /** The clocks of server and database agree; facts: seconds. */
  CLOCK(CheckArea.DATABASE, CheckLevel.GOOD),
  /** They differ by more than two seconds; facts: seconds. */
  CLOCK_OFF(CheckArea.DATABASE, CheckLevel.FAULT),
  /** The browser came by TLS. */
  TLS(CheckArea.TLS, CheckLevel.GOOD),
  /** The browser came without TLS, from this machine. */
  TLS_HERE(CheckArea.TLS, CheckLevel.ATTENTION),
  /** The browser came without TLS, from elsewhere. */
  TLS_NONE(CheckArea.TLS, CheckLevel.FAULT);

  private final CheckArea area;
  private final CheckLevel level;

  CheckKind(CheckArea area, CheckLevel level) {
    this.area = area;
    this.level = level;
  }

  public CheckArea area() {
    return area;
  }

  public CheckLevel level() {
    return level;
  }
}
