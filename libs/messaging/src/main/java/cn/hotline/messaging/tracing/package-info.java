/** Traces that follow an event from service to service 链路追踪. */
package cn.hotline.messaging.tracing;
