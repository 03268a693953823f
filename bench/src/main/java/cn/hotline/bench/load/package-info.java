/** 负载: whole lives of cases through the public interfaces, with what they cost by process, statement and call. */
package cn.hotline.bench.load;
