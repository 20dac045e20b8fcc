/** What holds for the whole hospital (施設): its settings, its zone and its calendar day. */
package jp.madoguchi.facility;
