package jp.madoguchi.audit.internal.proof;

import java.util.Optional;

/** Whether a link is what the program made, given the one before it. */
public final class LinkRule {
  /** What is to be said of a link. */
  public enum LinkVerdict {
    SOUND,
    /** Record, link or the link before it is not as it was sealed. */
    ALTERED,
    /** It has no key although there was one by then. */
    WITHOUT_KEY,
    /** Its key is not in the keystore, or there is no keystore: not computed. */
    KEY_UNKNOWN
  }

  private final ProofKeys keys;

  /**
   * @param keys null for none
   */
  public LinkRule(ProofKeys keys) {
    this.keys = keys;
  }

  /**
   * Judges one link.
   *
   * @param before hash of the link before
   * @param keyed whether the link before has a key
   */
  public LinkVerdict of(ChainLink link, String before, boolean keyed, SealedRecord line) {
    if (link.key() == null
        && (keyed || keys != null && link.sealedAt().isAfter(keys.keyedSince()))) {
      return LinkVerdict.WITHOUT_KEY;
    }
    ProofKeys.SealKey key = null;
    if (link.key() != null) {
      Optional<ProofKeys.SealKey> known = keys == null ? Optional.empty() : keys.key(link.key());
      if (known.isEmpty()) {
        return LinkVerdict.KEY_UNKNOWN;
      }
      key = known.get();
    }
    return link.hash().equals(ChainLink.hash(key, before, link.seq(), link.sealedAt(), line))
        ? LinkVerdict.SOUND
        : LinkVerdict.ALTERED;
  }
}
