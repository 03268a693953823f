/** Exporting 导出台账: the found cases as a file for the office, row by row from the database to the wire. */
package cn.hotline.lifecycle.exporting;
