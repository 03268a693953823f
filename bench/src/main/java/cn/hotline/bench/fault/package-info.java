/** 故障演练: one fault after another under load, and after each every case is reconciled over all databases and the log 对账. */
package cn.hotline.bench.fault;
