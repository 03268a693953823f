/** How a ledger 台账 is asked for. */
package cn.hotline.lifecycle.exporting.adapter;
