/** 改派 reassigning: the centre takes an order from its unit and sends the case to another. */
package cn.hotline.dispatch.reassigning;
