package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Verifies the ledger against its chain of hashes; for AUDITOR. It works by itself, some thousand
 * links at a time, and goes on after a restart or on another node.
 */
@Local
public interface ChainVerifier {
  /**
   * Begins a verification, recorded; nothing happens while one runs.
   *
   * @param whole from the first link; otherwise from where the last one ended
   * @return whether it began; false while another one runs
   */
  boolean start(boolean whole);

  /** The running one, or the last; empty when there never was one. */
  Optional<ChainReport> last();
}
