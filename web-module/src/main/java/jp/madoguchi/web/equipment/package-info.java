/** The equipment for who answers for it: readers (SC-21) and the exchange with the terminals. */
package jp.madoguchi.web.equipment;
