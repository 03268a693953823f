/** Loads that measure the service, left out of the build. */
package cn.hotline.statistics.bench;
