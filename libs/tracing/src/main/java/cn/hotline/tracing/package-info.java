/** What a build needs to tell traces 链路追踪 to a collector; on when {@code HOTLINE_TRACING_ENDPOINT} names one. */
package cn.hotline.tracing;
