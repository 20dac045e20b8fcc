package jp.madoguchi.access;

/** Told in the transaction in which the identity system read the staff (利用者の照会). */
public record StaffAskedFor(int people) {}
