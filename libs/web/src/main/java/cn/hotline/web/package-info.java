/**
 * The common edge of every service 接口约定: who calls, RFC 9457 problems, versions (ETag/If-Match), idempotent retries, pages, coded lists.
 */
package cn.hotline.web;
