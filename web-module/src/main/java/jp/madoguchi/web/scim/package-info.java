/**
 * SCIM 2.0 (RFC 7643, RFC 7644) under {@code /scim/v2}: the hospital's identity system hires,
 * changes and ends staff. Comes in as a connected program in the role PROVISIONING; what it may do
 * is decided by {@link jp.madoguchi.access.StaffProvisioning}, this package reads and writes the
 * messages.
 */
package jp.madoguchi.web.scim;
