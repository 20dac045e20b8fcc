package jp.madoguchi.contingency;

import java.io.Serializable;

/** An opening or a disaster's period as a page showed it: an act on another state is refused. */
public record ContingencyVersion(long id, long version) implements Serializable {}
