/**
 * The hardware of this project's tests and of its demo: My Number cards (マイナンバーカード) made of
 * software, readers they can be put on, and a PC/SC service of their own. Everything in it is
 * invented and marked TEST; nothing in it can be mistaken for the national hierarchy.
 */
package jp.madoguchi.reader.virtual;
