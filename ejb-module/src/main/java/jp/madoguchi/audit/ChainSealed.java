package jp.madoguchi.audit;

import java.time.Instant;

/**
 * CDI event inside the sealing transaction: the chain ends here now. The place where whoever signs
 * or stamps the chain hangs on; nobody does yet.
 *
 * @param seq place of the last link
 * @param hash its hash, which covers all before it
 */
public record ChainSealed(long seq, String hash, Instant at) {}
