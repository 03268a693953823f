/**
 * Events between services 事件收发: one outbox with its relay, one inbox, one parking place, the same in every service.
 *
 * <p>INVARIANT: an event leaves only with the state change it tells of, and is applied exactly once in the effect's own transaction.
 */
package cn.hotline.messaging;
