package jp.madoguchi.task;

/**
 * Which tasks.
 *
 * @param kind null for all
 * @param openOnly only what is still to be done
 * @param mine only what the caller has taken
 */
public record TaskFilter(TaskKind kind, boolean openOnly, boolean mine) {}
