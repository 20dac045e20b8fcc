/**
 * The programming interface for the hospital's own systems: JSON over HTTPS under {@code /api},
 * with an access token of a connected program, no session. What may be read is decided by the same
 * business methods the pages call; this package only turns them into JSON and refusals into {@code
 * application/problem+json} (RFC 9457).
 */
package jp.madoguchi.web.api;
