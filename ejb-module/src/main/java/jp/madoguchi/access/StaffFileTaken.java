package jp.madoguchi.access;

/** Told in the transaction in which a personnel file was taken (人事データの取込). */
public record StaffFileTaken(int lines, int created, int changed) {}
