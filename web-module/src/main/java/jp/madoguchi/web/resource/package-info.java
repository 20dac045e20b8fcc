/** Style sheets and scripts of ours on their way to the browser. */
package jp.madoguchi.web.resource;
