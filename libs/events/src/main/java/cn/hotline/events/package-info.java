/**
 * The published language 事件目录: one record per event type, its CloudEvents envelope and JSON form.
 *
 * <p>Producers and consumers share these records and the golden files beside their tests; evolution is additive.
 */
package cn.hotline.events;
