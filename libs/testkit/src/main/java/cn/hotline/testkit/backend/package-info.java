/** Where the tests' PostgreSQL and Kafka come from. */
package cn.hotline.testkit.backend;
