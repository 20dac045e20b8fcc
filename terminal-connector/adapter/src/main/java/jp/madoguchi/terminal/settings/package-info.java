/** The operator's settings file, as checked values. */
package jp.madoguchi.terminal.settings;
