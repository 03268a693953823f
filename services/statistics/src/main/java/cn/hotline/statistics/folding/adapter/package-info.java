/** The edge of folding 事实折叠: the event routes, and the facts as REST. */
package cn.hotline.statistics.folding.adapter;
