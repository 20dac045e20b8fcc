package jp.madoguchi.audit;

import jakarta.ejb.Local;

/** Checks the whole ledger against its chain of hashes; for AUDITOR. The check is recorded. */
@Local
public interface ChainVerifier {
  ChainReport verify();
}
