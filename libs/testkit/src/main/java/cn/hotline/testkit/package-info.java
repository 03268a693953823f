/** What the tests of every service share: real infrastructure, tokens, a movable clock, the event log, contract checks, architecture rules. */
package cn.hotline.testkit;
