package jp.madoguchi.task;

/**
 * CDI event inside the transaction: tasks that concern patients were shown to the caller.
 *
 * @param patients how many
 */
public record TasksListed(int patients) {}
