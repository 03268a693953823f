/** 越权: every role, forged token and foreign unit at every operation, held against the table in docs/authorisation.md. */
package cn.hotline.bench.intruder;
