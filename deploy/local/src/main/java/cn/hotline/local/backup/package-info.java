/** 备份与恢复: a base copy and the archived write-ahead log of the local PostgreSQL, one database brought back to a moment, and the log read anew from there. */
package cn.hotline.local.backup;
