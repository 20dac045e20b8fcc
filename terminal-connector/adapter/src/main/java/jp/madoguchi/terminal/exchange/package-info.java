/** The connector's life: what runs while an endpoint is active, and what works without one. */
package jp.madoguchi.terminal.exchange;
