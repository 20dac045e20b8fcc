package jp.madoguchi.program;

import java.io.Serializable;

/** A program as a page showed it: an act on another state than that is refused. */
public record ProgramVersion(long id, long version) implements Serializable {}
