/**
 * The hospital's provider (OpenID Connect): its documents, its keys, and whether its word is true.
 */
package jp.madoguchi.web.oidc;
