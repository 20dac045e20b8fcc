package jp.madoguchi.clinical;

import java.time.Instant;

/**
 * A document of the terminal that came for an opening without consent (救急・災害で受け取った文書). That it is
 * this patient's is for its reader to see: the terminal's file says nothing of a person.
 *
 * @param bytes its length
 */
public record OpenedDocument(long id, Instant receivedAt, long bytes) {}
