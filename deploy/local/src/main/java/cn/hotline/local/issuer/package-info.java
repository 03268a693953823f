/** 开发用令牌签发: a small OIDC issuer with the demo users of the Keycloak realm; for development only. */
package cn.hotline.local.issuer;
