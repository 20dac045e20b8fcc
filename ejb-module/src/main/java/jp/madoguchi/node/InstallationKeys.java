package jp.madoguchi.node;

import jakarta.ejb.Local;

/**
 * Keys of this installation (鍵), the same on every node, made at their first use and kept in the
 * database. They keep apart who may read what the program shows from who may read its tables; they
 * are no protection against an administrator of the database.
 */
@Local
public interface InstallationKeys {
  /** 32 random bytes; a copy that the caller may wipe. */
  byte[] of(InstallationKeyUse use);
}
