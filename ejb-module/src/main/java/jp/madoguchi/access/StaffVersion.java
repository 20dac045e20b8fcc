package jp.madoguchi.access;

import java.io.Serializable;

/** A person as a page showed him: an act on another state than that is refused. */
public record StaffVersion(long id, long version) implements Serializable {}
