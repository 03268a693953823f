/**
 * What every service means by the same word: typed identifiers 标识, people and their roles 人员与角色, coded lists 代码表 and errors 错误.
 *
 * <p>Pure Java: nothing here knows of HTTP, SQL or Kafka.
 */
package cn.hotline.kernel;
