/** 本地运行环境: PostgreSQL, Kafka, the token issuer and the seven services as supervised processes. */
package cn.hotline.local.stack;
