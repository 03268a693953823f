/** 承办单位: streets, departments and communities, and who stands above whom. */
package cn.hotline.dispatch.units;
