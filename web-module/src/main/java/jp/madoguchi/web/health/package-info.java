/** Liveness and readiness for operations. */
package jp.madoguchi.web.health;
