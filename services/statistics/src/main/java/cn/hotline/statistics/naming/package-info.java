/** Naming 名称: what units 承办单位, categories 诉求类别, channels 来源渠道 and tags 标签 are called. */
package cn.hotline.statistics.naming;
