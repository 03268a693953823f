/**
 * The infrastructure of a local run: one PostgreSQL and one Kafka node as child processes, for the launcher (data
 * survive) and for tests (thrown away).
 */
package cn.hotline.infra;
