/** 改派 over REST. */
package cn.hotline.dispatch.reassigning.adapter;
