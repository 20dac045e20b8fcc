package jp.madoguchi.access;

/**
 * One place of the file that is wrong; never holds the content.
 *
 * @param line 1 is the header
 * @param column null when the whole line is meant
 * @param otherLine the line that contradicts, or 0
 */
public record StaffFileFinding(int line, StaffColumn column, StaffFileFault fault, int otherLine) {}
