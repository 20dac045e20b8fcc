/** Scenario files: who the people are, who comes when, and what goes wrong. */
package jp.madoguchi.terminal.virtual.scenario;
