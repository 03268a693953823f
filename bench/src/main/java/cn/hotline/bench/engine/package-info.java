/** 裸引擎: the engine as lifecycle wires it, without HTTP, Kafka or a case file in a database; in a JVM of its own on lifecycle's class path. */
package cn.hotline.bench.engine;
