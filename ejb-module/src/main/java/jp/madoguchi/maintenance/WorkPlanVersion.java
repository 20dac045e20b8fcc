package jp.madoguchi.maintenance;

import java.io.Serializable;

/** A work plan as a page showed it: an act on another state than that is refused. */
public record WorkPlanVersion(long id, long version) implements Serializable {}
