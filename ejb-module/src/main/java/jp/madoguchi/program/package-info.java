/**
 * The hospital's own systems that call the programming interface (連携システム): which there are, their
 * keys, and the tokens they get for them. No human being's password opens that interface.
 */
package jp.madoguchi.program;
