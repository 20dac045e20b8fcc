package jp.madoguchi.node;

import java.io.Serializable;

/**
 * Proof of a lease (所有権の証): which thing, and which owner of it in order. Carried by work that only
 * the owner may do and shown to {@link Leases#require} in the transaction that writes.
 *
 * @param thing what is owned, such as {@code terminal/main}; at most 160 characters, no personal
 *     data
 * @param token raised with every owner
 */
public record Fence(String thing, long token) implements Serializable {}
