/** The resource adapter as the container sees it (Jakarta Connectors 2.1). */
package jp.madoguchi.terminal.adapter;
